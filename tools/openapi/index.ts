// npm run openapi [file]: the OpenAPI 3.1 document of every operation, made from the contracts. It is kept
// nowhere: http-public serves it at /openapi.json, and this writes it for other tools to read.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { contracts } from '@linli/shared/contracts'
import { openApi } from '../../functions/_kit/http/openapi.ts'
import { root } from '../root.ts'
import { lint } from './lint.ts'

async function main(file: string): Promise<number> {
  const document = openApi(contracts, '')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`)
  const forAnyone = contracts.filter(({ who }) => who === 'anyone').length
  console.log(
    `${contracts.length} operations, ${forAnyone} of them for anyone over HTTP: ${relative(root, file)}`,
  )
  const problems = await lint(document)
  for (const problem of problems) console.log(problem)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await main(resolve(root, process.argv[2] ?? 'dist/openapi.json'))
