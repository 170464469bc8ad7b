/** `npm run operator`: brings the database up to date and invites its first operator. */
import { clockTime, dayName } from '@linli/shared/time'
import qrcode from 'qrcode-generator'
import { migrate } from '../db/migrate.ts'
import { grantPrivileges } from '../db/privileges.ts'
import { readSettings, settingsOfProcess, variablesOf } from '../functions/_kit/settings.ts'
import { startEngine, workFolder } from './engine/index.ts'
import { inviteOperator, type OperatorInvitation } from './operator.ts'
import { localEnvironment, localSecrets } from './secrets.ts'

const folder = process.env.LINLI_FOLDER ?? workFolder
const known = ['--another']

async function main(): Promise<void> {
  const unknown = process.argv.slice(2).filter((word) => !known.includes(word))
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(' ')}. Usage: npm run operator [-- --another]`)
  const settings = settingsForInviting()
  const engine = await startEngine({ folder, say })
  try {
    await migrate(engine.ownerUrl, { say })
    await grantPrivileges(engine.ownerUrl)
    const another = process.argv.includes('--another')
    introduce(await inviteOperator(engine.ownerUrl, { settings, now: new Date(), another }))
  } finally {
    await engine.stop()
  }
}

/** Those of the deployed functions where they are given, else those of this machine: the token must be theirs. */
function settingsForInviting() {
  const needs = ['pepper', 'origin'] as const
  const isDeployed = variablesOf(needs).some((name) => process.env[name])
  if (isDeployed) return settingsOfProcess(needs)
  return readSettings(localEnvironment(localSecrets(folder), '', 1), needs)
}

function introduce(made: OperatorInvitation | null): void {
  if (!made) {
    say(
      'An operator serves already and can invite others. With --another, whoever holds the database invites one more.',
    )
    return
  }
  say(
    `\nThe first operator scans this with WeChat, once, until ${dayName(made.expiresAt.getTime())} ${clockTime(made.expiresAt.getTime())}:\n`,
  )
  say(drawn(made.address))
  say(`\n${made.address}\n`)
}

function drawn(text: string): string {
  const code = qrcode(0, 'L')
  code.addData(text)
  code.make()
  return code.createASCII(1, 2)
}

function say(line: string): void {
  console.log(line)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
