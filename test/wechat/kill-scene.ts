// A database with people to remind, the double of WeChat, and processes that send from the one to the other.
import { Pool } from 'pg'
import { onTestFinished } from 'vitest'
import { openReminders } from '../../local/reminders.ts'
import type { Dice } from '../activity/dice.ts'
import { aDatabase } from '../support/database.ts'
import { gather } from './crowd.ts'
import type { Sender } from './planted-senders.ts'
import { bundleSender, type SenderProcess, startSender } from './sender.ts'
import { type UnsureWeChat, unsureWeChat } from './unsure-wechat.ts'
import { verdictOn } from './verdict.ts'

export interface Scene {
  wechat: UnsureWeChat
  owner: Pool
  /** Of the clock. */
  now: Date
  start(): SenderProcess
}

const start = new Date('2026-03-14T01:03:00.000Z')

export async function aScene(people: number, sender: Sender, dice: Dice) {
  const database = await aDatabase()
  const owner = new Pool({ connectionString: database.ownerUrl, max: 2 })
  const wechat = unsureWeChat(dice)
  const { mishap } = wechat
  const times = { now: () => scene.now }
  const wish = { appId: 'wxtest', mishap, ...times }
  const reminders = await openReminders(database.sealedUrl, wish)
  onTestFinished(async () => {
    await reminders.close()
    await owner.end()
    await database.drop()
  })
  const { ledger } = reminders.wechat
  await gather({ people, owner, ledger, start })
  const file = await bundleSender()
  const urls = { PATH: process.env.PATH, DATABASE_URL_APP: database.appUrl, DATABASE_POOL: '8' }
  const env = { ...urls, ...reminders.environment }
  const scene: Scene = {
    ...{ wechat, owner, now: start },
    start() {
      const process = startSender(file, sender, env)
      onTestFinished(() => process.kill())
      return process
    },
  }
  const found = { people, owner, double: reminders.wechat, again: wechat.again }
  return { scene, verdict: () => verdictOn(found) }
}
