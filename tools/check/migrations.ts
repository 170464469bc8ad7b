import { fileURLToPath } from 'node:url'
import type { Project } from './project.ts'
import { runNode } from './run.ts'
import type { Step } from './step.ts'

// In a process of its own: drizzle-kit ends the one it is in when a schema contradicts itself.
const generate = fileURLToPath(new URL('./generate.ts', import.meta.url))

interface Journal {
  entries: { idx: number; when: number; tag: string }[]
}

/** What drizzle-kit would write now, were it asked: nothing, when the migrations are in step. */
export const migrations: Step = {
  name: 'migrations in step with the schema',
  async problems(project) {
    const journal = journalProblems(project)
    if (journal.length > 0) return journal
    const { code, output } = await runNode('--import', ['tsx', generate], project.root)
    const lines = output.split('\n').filter((line) => line.trim() !== '')
    return code !== 0 && lines.length === 0 ? [`drizzle-kit ended with ${code}`] : lines
  },
}

/** Two branches that both made a migration meet here, before one of them is skipped silently. */
export function journalProblems(project: Project): string[] {
  const { entries }: Journal = JSON.parse(project.read('db/migrations/meta/_journal.json'))
  const written = project.files.filter((file) => /^db\/migrations\/[^/]+\.sql$/.test(file))
  const listed = entries.map(({ tag }) => `db/migrations/${tag}.sql`)
  return [
    ...entries.flatMap(({ idx, tag }, index) => {
      const number = String(idx).padStart(4, '0')
      return idx === index && tag.startsWith(`${number}_`)
        ? []
        : [`${tag} is not number ${index} of the journal`]
    }),
    ...entries.flatMap(({ when, tag }, index) =>
      when > (entries[index - 1]?.when ?? 0)
        ? []
        : [`${tag} claims to be older than the one before it`],
    ),
    ...listed.filter((file) => !written.includes(file)).map((file) => `${file} is missing`),
    ...written
      .filter((file) => !listed.includes(file))
      .map((file) => `${file} is not in the journal`),
  ]
}
