/** Reminders of `npm start` and the tests: templates as an operator would choose them, and a double of WeChat that knows them. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '../functions/_kit/settings.ts'
import { makePost, type Post, postNeeds } from '../functions/cron-outbox/post.ts'
import type { Template } from './wechat/checks.ts'
import { startWeChat, type WeChatOptions, type WeChatServer } from './wechat/server.ts'

/** Invented, as is everything here; a real id is longer. */
export const templatesSetting =
  'grantChange:demo-grant-change:thing1,thing2,time3;activityChange:demo-activity-change:thing2,thing1,time5'

export const templates: readonly Template[] = [
  {
    templateId: 'demo-grant-change',
    title: '身份变动提醒',
    keys: { thing1: '变动事项', thing2: '所在地点', time3: '变动时间' },
  },
  {
    templateId: 'demo-activity-change',
    title: '活动变更通知',
    keys: { thing1: '活动名称', thing2: '变更内容', time5: '通知时间' },
  },
]

export interface Reminders {
  wechat: WeChatServer
  /** What the function that sends finds in its environment. */
  environment: Readonly<Record<string, string>>
  makePost(): Post
  close(): Promise<void>
}

type Wish = Pick<WeChatOptions, 'appId' | 'now'> & Partial<WeChatOptions>

export async function openReminders(sealedUrl: string, wish: Wish): Promise<Reminders> {
  const secret = randomBytes(16).toString('base64')
  const isPerson = (openId: string) => /^[\w-]{6,64}$/.test(openId)
  const wechat = await startWeChat({ secret, templates, pages: pages(), isPerson, ...wish })
  const environment = {
    LINLI_APP_ID: wish.appId,
    LINLI_WECHAT_SECRET: wish.secret ?? secret,
    LINLI_WECHAT_URL: wechat.address,
    LINLI_TEMPLATES: templatesSetting,
    DATABASE_URL_SEALED: sealedUrl,
  }
  const posts: Post[] = []
  return {
    wechat,
    environment,
    makePost() {
      const post = makePost(readSettings(environment, postNeeds))
      posts.push(post)
      return post
    },
    async close() {
      await Promise.all(posts.map((post) => post.close()))
      await wechat.close()
    },
  }
}

/** Those of the mini-program: WeChat refuses a message that leads anywhere else. */
function pages(): readonly string[] {
  const app = readFileSync(join(import.meta.dirname, '..', 'miniprogram', 'app.json'), 'utf8')
  return (JSON.parse(app) as { pages: string[] }).pages
}
