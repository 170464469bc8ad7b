/** What the outbox needs beside the database of the app: WeChat, and the openids, read with the sealed role. */
import { Pool } from 'pg'
import { isLoopback } from '../_kit/loopback.ts'
import { type Need, type Settings, settingsOfProcess } from '../_kit/settings.ts'
import type { Template } from '../_kit/templates.ts'
import { type SubscribeMessages, subscribeMessages } from '../_kit/wechat/subscribe-message.ts'

export interface Post {
  templates: readonly Template[]
  wechat: SubscribeMessages
  /** Who keeps none is not in it. */
  openIdsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  close(): Promise<void>
}

export const postNeeds = ['appId', 'sealedUrl', 'wechatSecret'] as const satisfies readonly Need[]

type PostSettings = Settings<(typeof postNeeds)[number]>

export function postFromEnvironment(): Post {
  const { templates } = settingsOfProcess([])
  return templates.length > 0 ? makePost(settingsOfProcess(postNeeds)) : noPost
}

/** Where no templates are set: nothing is written that could be sent, and nobody is asked who they are. */
const noPost: Post = {
  templates: [],
  wechat: { prepare: nothingToSend, send: nothingToSend },
  openIdsOf: async () => new Map(),
  close: async () => undefined,
}

async function nothingToSend(): Promise<never> {
  throw new Error('Without templates there is nothing to send.')
}

export function makePost(settings: PostSettings): Post {
  const { appId, databaseCa: ca, sealedUrl, wechatSecret: secret, wechatUrl: address } = settings
  const ssl = { rejectUnauthorized: true, ...(ca ? { ca } : {}) }
  const sealed = new Pool({
    connectionString: sealedUrl,
    ...(isLoopback(sealedUrl) ? {} : { ssl }),
    max: 1,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 10_000,
    statement_timeout: 5_000,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next query.
  sealed.on('error', () => undefined)
  return {
    templates: settings.templates,
    wechat: subscribeMessages({ address, appId, secret }),
    async openIdsOf(personIds) {
      const { rows } = await sealed.query<{ personId: string; openId: string }>(
        `select person_id as "personId", open_id as "openId" from sealed.identity
         where person_id = any ($1) and app_id = $2`,
        [personIds, appId],
      )
      return new Map(rows.map(({ personId, openId }) => [personId, openId]))
    },
    close: () => sealed.end(),
  }
}
