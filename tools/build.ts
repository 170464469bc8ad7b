// npm run build: the cloud functions and the mini-program, as they are uploaded, into dist/.
// Prints what each weighs beside what it may weigh; past a ceiling the build fails.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { kilobytes } from './build/ceilings.ts'
import { buildFunction, builtFolders } from './build/function.ts'
import { type BuiltPackage, buildPackages } from './build/miniprogram.ts'
import { root } from './root.ts'

async function main(): Promise<number> {
  const built = [...(await buildFunctions()), ...(await buildPackages('dist/miniprogram'))]
  for (const one of built) console.log(lineOf(one))
  return built.some(({ bytes, ceiling }) => bytes > ceiling) ? 1 : 0
}

async function buildFunctions(): Promise<BuiltPackage[]> {
  await rm(join(root, 'dist', 'functions'), { recursive: true, force: true })
  return Promise.all(builtFolders().map((folder) => buildFunction(folder, { write: true })))
}

function lineOf({ name, bytes, ceiling }: BuiltPackage): string {
  const verdict = bytes > ceiling ? '  too big' : ''
  const [weight, limit] = [kilobytes(bytes).padStart(10), kilobytes(ceiling).padStart(10)]
  return `${name.padEnd(20)} ${weight} of ${limit}${verdict}`
}

process.exitCode = await main()
