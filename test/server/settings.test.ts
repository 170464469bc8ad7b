import { describe, expect, it } from 'vitest'
import { readSettings } from '../../workers/server/settings.ts'

const sessionKey = Buffer.alloc(32, 9)
const whole = {
  LINLI_APP_ID: 'wxtest',
  LINLI_WECHAT_SECRET: 'secret',
  LINLI_SESSION_KEY: sessionKey.toString('base64'),
}

describe('the settings of the server', () => {
  it('need three values and know the rest', () => {
    expect(readSettings(whole)).toEqual({
      ...{ appId: 'wxtest', appSecret: 'secret', sessionKey },
      ...{ wechatUrl: 'https://api.weixin.qq.com', host: '127.0.0.1', port: 8650 },
    })
  })

  it('name all that is missing in one sentence', () => {
    const sentence = 'Not set for the server: LINLI_APP_ID, LINLI_WECHAT_SECRET, LINLI_SESSION_KEY.'
    expect(() => readSettings({ LINLI_WECHAT_SECRET: '' })).toThrow(new Error(sentence))
  })

  it.each([
    ['LINLI_SESSION_KEY', 'short', 'LINLI_SESSION_KEY must be at least 32 bytes in base64.'],
    ['PORT', '70000', 'PORT must be a number from 0 to 65535.'],
    ['PORT', 'http', 'PORT must be a number from 0 to 65535.'],
  ])('refuse %s as %s', (name, value, sentence) => {
    expect(() => readSettings({ ...whole, [name]: value })).toThrow(new Error(sentence))
  })
})
