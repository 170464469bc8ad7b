// A database given by URL: nothing is started, only asked once whether it will do.
import { withClient } from '../../db/client.ts'
import type { Engine } from './index.ts'

const OLDEST = 150_000
const withoutOwner =
  'Not set in the environment: DATABASE_URL_OWNER, though another role’s address is; with DATABASE_URL alone one role does all.'

/** Undefined when no URL is set. */
export async function externalEngine(say: (line: string) => void): Promise<Engine | undefined> {
  const { DATABASE_URL, DATABASE_URL_OWNER, DATABASE_URL_APP, DATABASE_URL_SEALED } = process.env
  const one = DATABASE_URL || DATABASE_URL_OWNER
  if (!one) {
    if (DATABASE_URL_APP || DATABASE_URL_SEALED) throw new Error(withoutOwner)
    return undefined
  }
  const urls = {
    ownerUrl: DATABASE_URL_OWNER || one,
    appUrl: DATABASE_URL_APP || one,
    sealedUrl: DATABASE_URL_SEALED || one,
  }
  const different = new Set(Object.values(urls))
  for (const url of different) await ask(url)
  if (different.size < 3) {
    say(
      'Not every role has a database URL of its own, so roles are not kept apart: good enough for development only.',
    )
  }
  return { ...urls, embedded: false, stop: async () => {} }
}

async function ask(url: string): Promise<void> {
  const version = await withClient(url, async (client) => {
    const answer = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    )
    return Number(answer.rows[0]?.version)
  }).catch((error: unknown) => {
    throw new Error(`${plain(url)} cannot be used: ${reason(error)}`, { cause: error })
  })
  if (version < OLDEST) {
    throw new Error(
      `${plain(url)} is PostgreSQL ${(version / 10_000) | 0}: linli needs 15 or newer.`,
    )
  }
}

// Without the password: the sentence may end up in a log.
function plain(url: string): string {
  try {
    const { username, host, pathname } = new URL(url)
    return `The database ${pathname.slice(1)} at ${host} (as ${username || 'nobody named'})`
  } catch {
    return 'The database URL'
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ECONNREFUSED') return 'nothing listens there; is the server running?'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no host of that name.'
  if (code === 'ETIMEDOUT') return 'it does not answer; is a firewall in between?'
  if (code === '28P01' || code === '28000') return 'it refuses this user and password.'
  if (code === '3D000') return 'it has no database of that name.'
  return error instanceof Error ? error.message : String(error)
}
