// Where the data lies: in the given folder, or away from it when PostgreSQL's account cannot pass through to it.
import { createHash } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, accountFor, canReach, openFolder } from './account.ts'

export type Place = { folder: string; data: string; account: Account }

export async function placeFor(folder: string, say: (line: string) => void): Promise<Place> {
  const near = resolve(folder)
  await openFolder(near)
  await access(near, constants.W_OK).catch((error: unknown) => {
    const sentence = `This user may not write in ${near}: make it theirs, or delete it to begin anew.`
    throw new Error(sentence, { cause: error })
  })
  const account = await accountFor(join(near, 'postgres'), say)
  if (await canReach(account, near)) return { folder: near, data: join(near, 'postgres'), account }
  const away = awayFrom(near)
  await openFolder(away)
  say(`PostgreSQL's account cannot pass through to ${near}: its data lies in ${away}.`)
  const data = join(away, 'postgres')
  return { folder: near, data, account: await accountFor(data, say) }
}

/** A folder of its own for each original. Only root comes here, and may write there. */
export function awayFrom(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return join('/var/lib/linli', digest)
}
