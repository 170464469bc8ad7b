import { createConfig, lintFromString } from '@redocly/openapi-core'

/** What Redocly's strict rules find in an OpenAPI document, a line each. Nothing is fetched. */
export async function lint(document: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const source = JSON.stringify(document)
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return problems.map(({ ruleId, message, location }) => {
    return `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`.trim()
  })
}
