// Prints, one to a line, the statements of the migration that is missing in the folder it runs in.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newestSnapshot } from './keys.ts'
import { type Project, projectAt } from './project.ts'

type Kit = typeof import('drizzle-kit/api')
type Snapshot = Parameters<Kit['generateMigration']>[0]

const kit: Kit = createRequire(import.meta.url)('drizzle-kit/api')
const tables = /^functions\/(_kit\/schemas|[\w-]+\/tables)\.ts$/

async function main(project: Project): Promise<void> {
  const now = kit.generateDrizzleJson(await schemaOf(project), undefined, ['linli', 'sealed'])
  const before: unknown = newestSnapshot(project)
  const statements = await kit.generateMigration(before as Snapshot, now as Snapshot)
  for (const statement of statements) {
    console.log(`a migration is missing: ${statement.replace(/\s+/g, ' ').slice(0, 120)}`)
  }
}

/** Every table once, also where two files export it. */
async function schemaOf({ root, files }: Project): Promise<Record<string, unknown>> {
  const modules = files
    .filter((file) => tables.test(file))
    .map((file) => import(pathToFileURL(join(root, file)).href) as Promise<object>)
  const values = (await Promise.all(modules)).flatMap((module) => Object.values(module))
  return Object.fromEntries([...new Set(values)].map((value, index) => [`export ${index}`, value]))
}

await main(projectAt(process.cwd()))
