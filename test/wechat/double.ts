/** The double of WeChat's server with one template, and the client that functions use. */
import {
  type SubscribeMessage,
  subscribeMessages,
} from '../../functions/_kit/wechat/subscribe-message.ts'
import { startWeChat, type WeChatOptions } from '../../local/wechat/server.ts'

export const templateId = 'template-of-tests'
export const openId = 'demo-somebody'
const credentials = { appId: 'wxtest', secret: 'secret-of-tests' }

export const letter: SubscribeMessage = {
  ...{ openId, templateId, page: 'pages/messages/messages' },
  fields: { thing1: '您的一个身份已结束', thing2: '演示·青桂社区', time3: '2026年3月14日 09:03' },
}

export async function aWeChat(wish: Partial<WeChatOptions> = {}) {
  let now = new Date('2026-03-14T01:03:00.000Z')
  const tokens = { asked: 0 }
  const server = await startWeChat({
    ...credentials,
    templates: [
      {
        templateId,
        title: '身份变动提醒',
        keys: { thing1: '事项', thing2: '地点', time3: '时间' },
      },
    ],
    pages: ['pages/messages/messages'],
    isPerson: (asked) => asked.startsWith('demo-'),
    now: () => now,
    tokenAsked: () => {
      tokens.asked += 1
    },
    ...wish,
  })
  const account = { ...credentials, address: server.address }
  return {
    ...{ server, tokens, account },
    client: subscribeMessages(account),
    passSeconds(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000)
    },
    shown: () => server.ledger.shown().length,
  }
}
