import { personIdOf } from '../../functions/_kit/person-id.ts'
import { startEngine, workFolder } from '../../local/engine/index.ts'
import { localSecrets } from '../../local/secrets.ts'
import { migrate } from '../migrate.ts'
import { grantPrivileges } from '../privileges.ts'
import { seedHistory } from './history.ts'
import { seedNeighbourhood } from './neighbourhood.ts'
import type { Knows } from './people.ts'
import { scaleOf } from './scale.ts'
import { seedXishan } from './xishan.ts'

const folder = process.env.LINLI_FOLDER ?? workFolder

async function main(): Promise<void> {
  const scale = scaleOf(process.argv.slice(2))
  const engine = await startEngine({ folder, say })
  try {
    await migrate(engine.ownerUrl, { say })
    await grantPrivileges(engine.ownerUrl)
    await seed(engine.ownerUrl, scale)
  } finally {
    await engine.stop()
  }
}

async function seed(ownerUrl: string, scale: ReturnType<typeof scaleOf>): Promise<void> {
  const options = { ...localKnowledge(), say }
  await seedNeighbourhood(ownerUrl, { ...options, now: new Date() })
  if (scale === 'neighbourhood') return
  if (scale === 'neighbourhood-60') {
    await seedHistory(ownerUrl, { ...options, now: new Date() })
    return
  }
  const counts = await seedXishan(ownerUrl, options)
  say('西山区, as the database counts it (all invented):')
  for (const [what, count] of Object.entries(counts)) {
    say(`  ${what.padEnd(16)}${count.toLocaleString('en').padStart(8)}`)
  }
}

function localKnowledge(): Knows {
  const { appId, pepper } = localSecrets(folder)
  const key = Buffer.from(pepper, 'base64')
  return { appId, personIdOf: (openId) => personIdOf(key, { appId, openId }) }
}

function say(line: string): void {
  console.log(line)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
