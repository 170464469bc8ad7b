// Two senders with a fault that the proof must find, each as somebody could have written it in good faith.
import { inArray } from 'drizzle-orm'
import { outbox } from '../../functions/_kit/tables.ts'
import type { Job } from '../../functions/_kit/timer-door.ts'
import type { Database } from '../../functions/_kit/world.ts'
import type { Post } from '../../functions/cron-outbox/post.ts'
import { claim, dueRows, type Row, settle } from '../../functions/cron-outbox/queries.ts'
import { mostTogether, sendReminders } from '../../functions/cron-outbox/send-reminders.ts'

export const senders = ['ours', 'sends, then claims', 'takes out, then sends'] as const

export type Sender = (typeof senders)[number]

export function jobOf(sender: string, makePost: () => Post): Job {
  if (sender === 'ours') return sendReminders(makePost)
  const sendAll = sender === 'sends, then claims' ? sendThenClaim : takeOutThenSend
  return {
    name: 'cron-outbox',
    async run({ db, now }) {
      const post = makePost()
      for (;;) {
        const rows = await dueRows(db, now, mostTogether)
        if (rows.length === 0) return {}
        await sendAll(db, post, rows)
      }
    },
  }
}

async function sendThenClaim(db: Database, post: Post, rows: readonly Row[]): Promise<void> {
  await send(post, rows)
  const until = new Date(Math.max(...rows.map(({ row }) => row.expiresAt.getTime())))
  for (const row of await claim(db, rows, until)) await settle(db, row, { state: 'delivered' })
}

async function takeOutThenSend(db: Database, post: Post, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ row }) => row.messageId)
  const taken = await db.delete(outbox).where(inArray(outbox.messageId, ids)).returning()
  await send(post, rows)
  const settled = { state: 'delivered', dueAt: null } as const
  await db.insert(outbox).values(taken.map((row) => ({ ...row, ...settled })))
}

async function send(post: Post, rows: readonly Row[]): Promise<void> {
  const openIds = await post.openIdsOf(rows.map(({ row }) => row.personId))
  const [template] = post.templates
  if (!template) throw new Error('There is no template to send by.')
  const { keys, templateId } = template
  await Promise.all(
    rows.map(async ({ row }) => {
      const openId = openIds.get(row.personId) ?? ''
      const fields = { [keys.what]: '演示', [keys.about]: '演示', [keys.when]: '09:03' }
      await post.wechat.send({ openId, templateId, page: 'pages/messages/messages', fields })
    }),
  )
}
