// npm run check: everything that can be known in seconds and without a database.
// The list below is what is checked, in the order in which it is told.
import { fileURLToPath } from 'node:url'
import { root } from '../root.ts'
import { bundles } from './bundles.ts'
import { deployment } from './deployment.ts'
import { directions } from './directions.ts'
import { documentPaths } from './documents.ts'
import { glossary } from './glossary.ts'
import { hygiene } from './hygiene.ts'
import { keys } from './keys.ts'
import { migrations } from './migrations.ts'
import { miniprogram } from './miniprogram.ts'
import { rooms } from './operations.ts'
import { privacy } from './privacy.ts'
import { projectAt } from './project.ts'
import { promises } from './promises.ts'
import { runSteps, type Step, type Verdict } from './step.ts'
import { style } from './style.ts'
import { types } from './types.ts'
import { words } from './words.ts'

const steps: readonly Step[] = [
  style,
  ...types,
  directions,
  ...words,
  rooms,
  glossary,
  keys,
  migrations,
  miniprogram,
  ...bundles,
  deployment,
  privacy,
  documentPaths,
  promises,
  hygiene,
]

/** Runs all steps, telling each as it ends, and counts them. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const verdicts = await runSteps(steps, projectAt(root), { atOnce: 2, tell })
  const failed = verdicts.filter(({ problems }) => problems.length > 0).length
  return { passed: verdicts.length - failed, failed }
}

function tell({ name, seconds, problems, figures }: Verdict): void {
  const verdict = problems.length === 0 ? 'passed' : 'FAILED'
  console.log(`${seconds.toFixed(1).padStart(5)} s  ${verdict}  ${name}`)
  for (const figure of figures) console.log(`         ${figure}`)
  for (const problem of problems) console.log(problem.replace(/^/gm, '         '))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
