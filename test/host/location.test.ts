// wx.getLocation and wx.chooseLocation as WeChat documents them: the sentence, the refusal that stays, the settings.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk, fixture, type PhoneWindow, workFolder } from './support.ts'

type Asked = { errMsg: string; latitude?: number; accuracy?: number; name?: string }
type Setting = { authSetting: Record<string, boolean> }
type WxWindow = {
  wx: Record<'getLocation' | 'chooseLocation', (options: object) => Promise<Asked>> & {
    getSetting(): Promise<Setting>
  }
}

const here = { latitude: 25.0592, longitude: 102.7015, accuracy: 30 }

const declared = {
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '看看您在不在附近' } },
}

let desk: Desk
let page: Page
const source = workFolder()
beforeAll(async () => {
  cpSync(fixture, source, { recursive: true })
  const app = JSON.parse(readFileSync(join(source, 'app.json'), 'utf8'))
  writeFileSync(join(source, 'app.json'), JSON.stringify({ ...app, ...declared }))
  desk = await aDesk({}, source)
  page = await desk.open()
})
afterAll(async () => {
  await desk.close()
  rmSync(source, { recursive: true })
})

const setPlace = (place: typeof here | null) =>
  page.evaluate((at) => (window as unknown as PhoneWindow).phone.setPlace(at), place)
const ask = (name: 'getLocation' | 'chooseLocation') =>
  page.evaluate(
    (of) =>
      (window as unknown as WxWindow).wx[of]({ type: 'gcj02' }).catch((failed: Asked) => failed),
    name,
  )
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const allowed = () =>
  page.evaluate(async () => (await (window as unknown as WxWindow).wx.getSetting()).authSetting)

test('with the location of the phone off nobody is asked', async () => {
  await setPlace(null)
  expect((await ask('getLocation')).errMsg).toBe('getLocation:fail system permission denied')
  expect(await allowed()).toEqual({})
})

test('who refuses is not asked again, until they allow it in the settings', async () => {
  await setPlace(here)
  const first = ask('getLocation')
  await page.getByText('看看您在不在附近').waitFor()
  await press('拒绝')
  expect((await first).errMsg).toBe('getLocation:fail auth deny')
  expect((await ask('getLocation')).errMsg).toBe('getLocation:fail auth deny')
  expect(await allowed()).toEqual({ 'scope.userLocation': false })
  await page.evaluate(() => localStorage.clear())
  const second = ask('getLocation')
  await press('允许')
  expect(await second).toMatchObject({ ...here, errMsg: 'getLocation:ok' })
  expect(await allowed()).toEqual({ 'scope.userLocation': true })
})

test('what app.json does not list is not done', async () => {
  expect((await ask('chooseLocation')).errMsg).toBe(
    'chooseLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
  )
})
