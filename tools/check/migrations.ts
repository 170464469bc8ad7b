import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newestSnapshot } from './keys.ts'
import type { Project } from './project.ts'
import type { Step } from './step.ts'

type Kit = typeof import('drizzle-kit/api')
type Snapshot = Parameters<Kit['generateMigration']>[0]

interface Journal {
  entries: { idx: number; when: number; tag: string }[]
}

/** What drizzle-kit would write now, were it asked: nothing, when the migrations are in step. */
export const migrations: Step = {
  name: 'migrations in step with the schema',
  async problems(project) {
    const journal = journalProblems(project)
    return journal.length > 0 ? journal : pending(await schemaOf(project), newestSnapshot(project))
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

/** @param schema every export of every file of tables, as drizzle-kit takes it. */
export async function pending(schema: Record<string, unknown>, before: unknown): Promise<string[]> {
  const kit: Kit = createRequire(import.meta.url)('drizzle-kit/api')
  const now = kit.generateDrizzleJson(schema, undefined, ['linli', 'sealed'])
  const statements = await kit.generateMigration(before as Snapshot, now as Snapshot)
  return statements.map(
    (statement) => `a migration is missing: ${statement.replace(/\s+/g, ' ').slice(0, 120)}`,
  )
}

async function schemaOf({ root, files }: Project): Promise<Record<string, unknown>> {
  const tables = files.filter(
    (file) => file === 'functions/_kit/schemas.ts' || /^functions\/[\w-]+\/tables\.ts$/.test(file),
  )
  const modules = await Promise.all(
    tables.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<object>),
  )
  const named = modules.flatMap((module, index) =>
    Object.entries(module).map(([name, value]) => [`${tables[index]} ${name}`, value] as const),
  )
  return Object.fromEntries(named)
}
