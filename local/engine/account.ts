// PostgreSQL refuses to run as root: whose account it runs under then, and what that account can reach.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Undefined: the person who runs this, which is the rule wherever that is not root. */
export type Account = { uid: number; gid: number } | undefined

/** As root, data that somebody owns already goes on being theirs. */
export async function accountFor(data: string, say: (line: string) => void): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  const found = await stat(data).catch(() => undefined)
  if (found !== undefined && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  return postgresAccount() ?? makePostgresAccount(say)
}

function postgresAccount(): Account {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return undefined
  }
}

function idOf(flag: string): number {
  const id = execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })
  return Number(id.toString())
}

function makePostgresAccount(say: (line: string) => void): Account {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  try {
    execFileSync('useradd', [...flags, 'postgres'], { stdio: 'ignore' })
  } catch {
    throw new Error(
      'PostgreSQL does not run as root and no account could be made for it: add a user named postgres, or run this as an ordinary user.',
    )
  }
  say('PostgreSQL does not run as root: made the account postgres for it.')
  return postgresAccount()
}

/** Whether the account gets through every folder above and can read the thing itself. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  if (account === undefined) return true
  try {
    let at = await realpath(path)
    if (!(await allows(account, at, 0o5))) return false
    while (dirname(at) !== at) {
      at = dirname(at)
      if (!(await allows(account, at, 0o1))) return false
    }
    return true
  } catch {
    return false
  }
}

async function allows(account: { uid: number; gid: number }, path: string, bits: number) {
  const { mode, uid, gid } = await stat(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

/** A folder that others may pass through, whatever the umask says. */
export async function openFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true })
  if (made !== undefined) await chmod(path, 0o755)
}
