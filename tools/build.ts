// npm run build: the cloud functions and the mini-program, as they are uploaded, and the server, into dist/.
// Prints what each weighs beside what it may weigh; past a ceiling the build fails.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { kilobytes } from './build/ceilings.ts'
import { buildFunction, builtFolders, writeFunction } from './build/function.ts'
import { type BuiltPackage, buildPackages } from './build/miniprogram.ts'
import { buildServer } from './build/server.ts'
import { root } from './root.ts'

async function main(): Promise<number> {
  const { LINLI_SERVER } = process.env
  const packages = await buildPackages('dist/miniprogram', LINLI_SERVER)
  const built = [...(await buildFunctions()), ...packages]
  await buildServer('dist/server')
  for (const one of built) console.log(lineOf(one))
  if (LINLI_SERVER) console.log(`This mini-program calls ${LINLI_SERVER} instead of the cloud.`)
  return built.some(({ bytes, ceiling }) => bytes > ceiling) ? 1 : 0
}

async function buildFunctions(): Promise<BuiltPackage[]> {
  const target = join(root, 'dist', 'functions')
  await rm(target, { recursive: true, force: true })
  const built = await Promise.all(builtFolders().map(buildFunction))
  await Promise.all(built.map((one) => writeFunction(join(target, one.name), one)))
  return built
}

function lineOf({ name, bytes, ceiling }: BuiltPackage): string {
  const verdict = bytes > ceiling ? '  too big' : ''
  const [weight, limit] = [kilobytes(bytes).padStart(10), kilobytes(ceiling).padStart(10)]
  return `${name.padEnd(20)} ${weight} of ${limit}${verdict}`
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
