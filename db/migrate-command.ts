import { startEngine, workFolder } from '../local/engine/index.ts'
import { migrate } from './migrate.ts'
import { grantPrivileges } from './privileges.ts'

async function main(): Promise<void> {
  const say = (line: string) => console.log(line)
  const engine = await startEngine({ folder: workFolder, say })
  try {
    const applied = await migrate(engine.ownerUrl, { say })
    await grantPrivileges(engine.ownerUrl)
    say(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`)
  } finally {
    await engine.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
