import { wordsOfReminder } from '@linli/shared/person/reminder-words'
import type { Job } from '../_kit/timer-door.ts'
import type { Sent } from '../_kit/wechat/subscribe-message.ts'
import type { Database } from '../_kit/world.ts'
import { type Post, postNeeds } from './post.ts'
import { claim, dueRows, type Row, type Settled, settle } from './queries.ts'

/** So many are under way at once; no more can be `unknown` after a crash. */
export const mostTogether = 20

/** Longer than any call takes: who holds a claim so long has crashed. */
const leaseMinutes = 2
const longestPauseMinutes = 60
const minute = 60_000

type Counts = Record<Exclude<Settled['state'], 'waiting'> | 'retried', number>

/** @param makePost asked only once something is to be sent. */
export function sendReminders(makePost: () => Post): Job {
  let made: Post | undefined
  return {
    name: 'cron-outbox',
    needsToRemind: postNeeds,
    async run({ db, now, hasTime }) {
      const none = { delivered: 0, failed: 0, unknown: 0, suppressed: 0, expired: 0, retried: 0 }
      const counts: Counts = none
      for (;;) {
        const due = await dueRows(db, now, mostTogether)
        if (due.length > 0) {
          made ??= makePost()
          await sendBatch({ db, now, post: made, counts }, due)
        }
        if (due.length < mostTogether || !hasTime()) return counts
      }
    },
  }
}

interface Round {
  db: Database
  now: Date
  post: Post
  counts: Counts
}

interface Letter {
  of: Row
  openId: string
  templateId: string
  fields: Record<string, string>
}

/** Whatever can fail without WeChat is done before the claim: from there on a row is either answered or `unknown`. */
async function sendBatch(round: Round, due: readonly Row[]): Promise<void> {
  const openIds = await round.post.openIdsOf(due.map(({ row }) => row.personId))
  const letters = new Map<Row, Letter>()
  for (const row of due) {
    const written = writtenOr(round, row, openIds)
    if ('state' in written) await note(round, row, written)
    else letters.set(row, written)
  }
  if (letters.size === 0) return
  await round.post.wechat.prepare()
  const until = new Date(round.now.getTime() + leaseMinutes * minute)
  const mine = await claim(round.db, [...letters.keys()], until)
  const byId = new Map([...letters.values()].map((letter) => [letter.of.row.messageId, letter]))
  await Promise.all(
    mine.map(async (row) => {
      const letter = byId.get(row.row.messageId)
      if (letter) await send(round, row, letter)
    }),
  )
}

/** The letter, or what becomes of the row without one. */
function writtenOr(
  { now, post }: Round,
  of: Row,
  openIds: ReadonlyMap<string, string>,
): Letter | Settled {
  const { row, kind, placeName, title } = of
  if (row.state === 'sending') return { state: 'unknown', code: 'noAnswer' }
  if (row.expiresAt <= now) return { state: 'expired', code: row.code }
  const openId = openIds.get(row.personId)
  const template = post.templates.find((known) => known.template === row.template)
  if (!openId || !template || !kind) return { state: 'suppressed' }
  const { keys, templateId } = template
  const words = wordsOfReminder({ kind, placeName, title, writtenAt: row.writtenAt })
  const fields = {
    [keys.what]: words.what,
    [keys.about]: words.about,
    [keys.when]: words.when,
  }
  return { of, openId, templateId, fields }
}

async function send(round: Round, row: Row, { openId, templateId, fields }: Letter): Promise<void> {
  const page = 'pages/messages/messages'
  const sent = await round.post.wechat.send({ openId, templateId, page, fields })
  await note(round, row, becameOf(sent, row, round.now))
}

function becameOf({ outcome, code }: Sent, { row }: Row, now: Date): Settled {
  if (outcome === 'delivered' || outcome === 'unknown') return { state: outcome, code }
  if (outcome === 'refused') return { state: 'failed', code }
  const pause = Math.min(2 ** (row.attempts - 1), longestPauseMinutes) * minute
  const next = Math.min(now.getTime() + pause, row.expiresAt.getTime())
  return { state: 'waiting', code, dueAt: new Date(next) }
}

async function note({ db, counts }: Round, row: Row, settled: Settled): Promise<void> {
  if (!(await settle(db, row, settled))) return
  counts[settled.state === 'waiting' ? 'retried' : settled.state] += 1
}
