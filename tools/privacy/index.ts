// npm run privacy: writes 隐私政策 and 用户隐私保护指引 into docs/privacy, from the contracts and what they name.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'
import { documents } from './documents.ts'
import { privacyProblems } from './problems.ts'

async function main(): Promise<number> {
  for (const [path, text] of Object.entries(documents())) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    console.log(path)
  }
  const problems = privacyProblems(root)
  for (const problem of problems) console.log(problem)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await main()
