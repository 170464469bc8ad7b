import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A built function: what the platform would call with an event and a context. */
export type Main = (event: unknown, context: unknown) => Promise<unknown>

interface Built {
  main: Main
  /** What its environment must hold. */
  variables: readonly string[]
  /** And where templates of reminders are set. */
  variablesToRemind: readonly string[]
}

/**
 * Every function of a folder that `npm run build` wrote, by its name. @throws Error when there is none, or with
 * one sentence that names all that they lack.
 */
export function loadFunctions(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, Main> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const load = createRequire(join(folder, 'any.js'))
  const built = names.map((name): [string, Built] => [name, load(`./${name}/index.js`)])
  if (!names.includes('http-public')) throw new Error(`There are no built functions in ${folder}.`)
  const which = environment.LINLI_TEMPLATES ? 'variablesToRemind' : 'variables'
  const variables = new Set(built.flatMap(([, each]) => each[which]))
  const missing = [...variables].filter((name) => !environment[name])
  if (missing.length > 0) throw new Error(`Not set for the functions: ${missing.join(', ')}.`)
  return new Map(built.map(([name, { main }]) => [name, main]))
}
