import type { Project } from './project.ts'

/** One thing that is checked. What it answers are sentences, each naming the file; none means passed. */
export interface Step {
  name: string
  problems(project: Project): string[] | Promise<string[]>
  /** What it measured, told also when it passed; asked for after its problems. */
  figures?(): string[]
}

export interface Verdict {
  name: string
  seconds: number
  problems: string[]
  figures: string[]
}

/** Runs the steps, `atOnce` side by side, and tells each one's verdict in the order of the list. */
export async function runSteps(
  steps: readonly Step[],
  project: Project,
  { atOnce, tell }: { atOnce: number; tell: (verdict: Verdict) => void },
): Promise<Verdict[]> {
  const waiting = [...steps.entries()]
  const verdicts: Verdict[] = []
  let told = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next
      verdicts[index] = await judge(step, project)
      for (let ready = verdicts[told]; ready; ready = verdicts[told]) {
        tell(ready)
        told += 1
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return verdicts
}

async function judge(step: Step, project: Project): Promise<Verdict> {
  const startedAt = performance.now()
  const problems = await Promise.resolve()
    .then(() => step.problems(project))
    .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  const seconds = (performance.now() - startedAt) / 1000
  return { name: step.name, problems, figures: step.figures?.() ?? [], seconds }
}
