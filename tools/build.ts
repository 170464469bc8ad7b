// npm run build: the cloud functions and the mini-program, as they are uploaded, into dist/.
// Prints what each weighs beside what it may weigh; past a ceiling the build fails.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { kilobytes } from './build/ceilings.ts'
import { buildFunction, builtDomains } from './build/function.ts'
import { root } from './root.ts'

type Built = { name: string; bytes: number; ceiling: number }

async function main(): Promise<number> {
  const built = await buildFunctions()
  for (const { name, bytes, ceiling } of built) {
    const verdict = bytes > ceiling ? 'too big' : ''
    console.log(
      `${name.padEnd(24)} ${kilobytes(bytes).padStart(10)} of ${kilobytes(ceiling).padStart(10)}  ${verdict}`.trimEnd(),
    )
  }
  return built.some(({ bytes, ceiling }) => bytes > ceiling) ? 1 : 0
}

async function buildFunctions(): Promise<Built[]> {
  await rm(join(root, 'dist', 'functions'), { recursive: true, force: true })
  return Promise.all(builtDomains().map((domain) => buildFunction(domain, { write: true })))
}

process.exitCode = await main()
