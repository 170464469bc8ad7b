import { expect, it, onTestFinished } from 'vitest'
import { aBrowser, notRun } from './support/browser.ts'
import { watchCodes } from './support/code-hours.ts'
import { aCodeScreen, toSlotStart } from './support/code-screen.ts'
import { anInstance } from './support/instance.ts'

const [anHour, twoHours] = [360, 720]

it.skipIf(notRun)(`shows every code of an hour, and of two without network${notRun}`, async () => {
  const instance = await anInstance()
  onTestFinished(() => instance.stop())
  const browser = await aBrowser()
  onTestFinished(() => browser.close())
  const screen = await aCodeScreen(browser, instance, 300)
  const say = (line: string) => console.log(`code screen: ${line}`)
  await screen.check()
  await toSlotStart(screen, instance.url)
  await watchCodes(screen, 6, 1)
  const before = await screen.heap()
  const online = await watchCodes(screen, anHour, 1, say)
  const growth = Math.round(((await screen.heap()) / before - 1) * 1000) / 10
  await screen.setOnline(false)
  const offline = await watchCodes(screen, twoHours, 1, say)
  console.log(
    `PROMISE code-screen ${online.good} of ${online.shown} codes of an hour read off the pixels and good at the server, ` +
      `heap ${growth >= 0 ? '+' : ''}${growth} %; without network ${offline.good} of ${offline.shown} codes of two hours`,
  )
  expect([online.wrong, offline.wrong]).toEqual([[], []])
  expect(growth).toBeLessThan(10)
})
