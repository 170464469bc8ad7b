// One phone for the tests of a file, with canned answers: each test finds it with nothing stored and the network on.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { aDesk, type Desk, errorsOf, type PhoneWindow } from '../host/support.ts'
import { type Answer, type Asked, aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))

type WxWindow = PhoneWindow & {
  wx: { reLaunch(options: { url: string }): Promise<void>; clearStorageSync(): void }
}

/** @param first what it shows when it is switched on. @param known what is answered unless a test says otherwise. */
export function aPhone(first: string, known: Answer = () => undefined) {
  const asked: Asked[] = []
  const nothing: Answer = () => undefined
  let [desk, page, answer]: [Desk?, Page?, Answer?] = []
  beforeAll(async () => {
    const server = aServer(asked, () => (op) => (answer ?? nothing)(op) ?? known(op))
    desk = await aDesk(server, source)
    page = await desk.open(`?phone=one#/${first}`)
    page.setDefaultTimeout(10_000)
  })
  afterAll(() => desk?.close())
  beforeEach(async () => {
    answer = nothing
    await network(true)
    await fontScale(1)
    await on().evaluate(() => (window as unknown as WxWindow).wx.clearStorageSync())
    asked.length = 0
  })
  afterEach(async () => {
    expect(await errorsOf(on())).toEqual([])
  })

  function on(): Page {
    if (!page) throw new Error('The phone is not switched on yet.')
    return page
  }
  async function relaunch(where: string): Promise<void> {
    const url = `/${where}`
    await on().evaluate((to) => (window as unknown as WxWindow).wx.reLaunch({ url: to }), url)
    await shown().locator('.loading').waitFor({ state: 'detached' })
  }
  const network = (isOn: boolean) =>
    on().evaluate((to) => (window as unknown as WxWindow).phone.setOnline(to), isOn)
  const fontScale = (scale: number) =>
    on().evaluate((to) => (window as unknown as WxWindow).phone.setFontScale(to), scale)
  const shown = () => on().locator('.page:not([hidden]) wx-page')
  const answers = (given: Answer) => {
    answer = given
  }
  /** What was answered until now, changed. */
  const answersBy = (change: (before: Answer) => Answer) => answers(change(answer ?? nothing))
  const whenAsked = (op: string, given: ReturnType<Answer>) =>
    answers((name) => (name === op ? given : undefined))

  return {
    ...{ asked, page: on, relaunch, network, fontScale, shown, answers, answersBy, whenAsked },
    answering: (op: string, output: object) => whenAsked(op, { output }),
    refuseWith: (op: string, code: string, kind = 'conflict') =>
      whenAsked(op, { failure: { kind, code } }),
    scan: (text: string) =>
      on().evaluate((code) => (window as unknown as WxWindow).phone.scan(code), text),
    writes: (op: string) => asked.filter((one) => one.op === op),
    button: (name: string | RegExp) => shown().getByRole('button', { name, exact: true }),
    field: (name: string) => shown().getByRole('textbox', { name }),
    choice: (name: string) => shown().getByRole('radio', { name, exact: true }),
    says: (text: string) => shown().getByText(text).first().waitFor(),
  }
}
