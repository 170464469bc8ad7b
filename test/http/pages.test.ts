import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HttpDoor } from '../../functions/_kit/http-door.ts'
import { openPublic } from '../../functions/http-public/index.ts'
import { style } from '../../functions/http-public/style.ts'
import { aWorld } from '../_kit/worlds.ts'
import { aPlace } from './place.ts'
import { aRequest } from './requests.ts'

const token = 'canaryTokenOf28Characters000'
const paths = ['/', `/s/x/y/${token}`, `/i/${token}`, '/privacy', '/api', '/nowhere']

let place: Awaited<ReturnType<typeof aPlace>>
let door: HttpDoor
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  place = await aPlace()
  door = openPublic({ makeWorld: place.makeWorld })
})
afterAll(async () => {
  await Promise.all(closing.map((close) => close()))
  await place.end()
})

function documentOf(html: string) {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  })
  closing.push(() => window.happyDOM.close())
  window.document.write(html)
  return window.document
}

const open = async (path: string, at = door) => {
  const { body, ...rest } = await at(aRequest(path))
  return { ...rest, body, page: documentOf(body) }
}

const texts = (page: ReturnType<typeof documentOf>, selector: string) =>
  [...page.querySelectorAll(selector)].map((node) => node.textContent.replace(/\s+/g, ' ').trim())

describe.each(paths)('the page %s', (path) => {
  it('is plain: no script, no style of its own, nothing from elsewhere', async () => {
    const { body, page } = await open(path)
    expect(page.querySelectorAll('script, style, img, iframe, object, form, base')).toHaveLength(0)
    expect(body).not.toMatch(/\s(style|on\w+)=|javascript:|https?:/i)
    expect(texts(page, 'link')).toHaveLength(1)
    expect(page.querySelector('link')?.getAttribute('href')).toBe(style.path)
    expect(page.documentElement.getAttribute('lang')).toBe('zh-CN')
  })

  it('has one first heading, and none that skips a level', async () => {
    const { page } = await open(path)
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('forbids what it does not need', async () => {
    const { headers } = await open(path)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'zh-CN',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    expect(Object.keys(headers)).not.toContain('set-cookie')
  })
})

describe('the first page', () => {
  it('lists the open communities of each district, and whom to call', async () => {
    const { statusCode, headers, page } = await open('/')
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=60'])
    expect(headers['x-robots-tag']).toBeUndefined()
    expect(texts(page, 'h1, h2, h3')).toEqual([
      '邻里',
      '已开通的社区',
      '演示区，2 个社区',
      '没有您的社区？',
    ])
    expect(texts(page, '.places > li')).toEqual([
      '白桂社区 演示 演示街道，便民服务站0871-0000-0012',
      '青桂社区 演示 演示街道，便民服务站0871-0000-0012',
    ])
    const calls = [...page.querySelectorAll('a.call')].map((link) => link.getAttribute('href'))
    expect(calls).toEqual(['tel:087100000012', 'tel:087100000012', 'tel:12345'])
  })

  it('writes the name of a hostile community as text', async () => {
    const name = `"><script>alert(1)</script>'&lt;`
    await place.rename(place.here.placeId, name, {
      office: '<img src=x onerror=x>',
      isInvented: false,
    })
    const { statusCode, page } = await open('/')
    await place.rename(place.here.placeId, '演示·青桂社区')
    expect(statusCode).toBe(200)
    expect(page.querySelectorAll('script, img')).toHaveLength(0)
    expect(texts(page, '.name')).toEqual([name, '白桂社区 演示'])
    expect(texts(page, '.where')[0]).toBe('演示街道，<img src=x onerror=x>')
    expect(page.querySelector('.call')?.getAttribute('aria-label')).toContain(name)
  })

  it('takes an extension out of what is dialled', async () => {
    await place.owner.query('update linli.place set office_phone = $2 where place_id = $1', [
      place.elsewhere.placeId,
      '+86 871-0000-0012转34',
    ])
    const { page } = await open('/')
    const [call] = page.querySelectorAll('a.call')
    expect(call?.getAttribute('href')).toBe('tel:+8687100000012')
    expect(call?.textContent).toBe('+86 871-0000-0012转34')
  })

  it('says whom to call while nothing is open yet', async () => {
    const empty = await aPlace()
    await empty.closeAll()
    const { page } = await open('/', openPublic({ makeWorld: empty.makeWorld }))
    await empty.end()
    expect(texts(page, '.places > li, h3')).toEqual([])
    expect(texts(page, '.slip')[0]).toBe(
      '还没有社区开通邻里。 开通以后，这里会写明每个社区由谁负责、打哪个电话。',
    )
    expect(page.querySelector('a.call')?.getAttribute('href')).toBe('tel:12345')
  })

  it('says so when the database is away', async () => {
    const { statusCode, headers, page } = await open(
      '/',
      openPublic({ makeWorld: () => aWorld().world }),
    )
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store'])
    expect(texts(page, 'h1')).toEqual(['暂时打不开'])
    expect(page.body.textContent).not.toMatch(/unavailable|ECONN|127\.0\.0\.1|canary/)
  })
})

describe('the page of a code', () => {
  it.each([
    ['/s/', '这是社区活动的签到码。'],
    ['/i/', '这是邻里给工作人员的邀请。'],
  ])('%s says what the code is for, the same for every code', async (start, what) => {
    const bodies = new Set<string>()
    for (const rest of ['', token, `a/b/${token}`, '%3Cscript%3E', '../', '<b>']) {
      const { statusCode, headers, body, page } = await open(`${start}x${rest}`)
      expect([statusCode, headers['x-robots-tag'], headers['cache-control']]).toEqual([
        200,
        'noindex',
        'no-store',
      ])
      expect(texts(page, 'h1')).toEqual(['请用微信扫一扫'])
      expect(texts(page, '.lead')[0]).toContain(what)
      bodies.add(body)
    }
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).not.toContain(token)
  })
})

it('a page that is not there is 404 and repeats nothing', async () => {
  const { statusCode, headers, body, page } = await open('/canary-<b>nowhere')
  expect([statusCode, headers['x-robots-tag']]).toEqual([404, 'noindex'])
  expect(texts(page, 'h1')).toEqual(['没有这一页'])
  expect(body).not.toContain('canary')
})

it('the style sheet may be kept for ever, for its name says what is in it', async () => {
  const { statusCode, headers, body } = await door(aRequest(style.path))
  expect(statusCode).toBe(200)
  expect(body).toBe(style.text)
  expect(headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect((await door(aRequest('/style-000000000000.css'))).statusCode).toBe(404)
})
