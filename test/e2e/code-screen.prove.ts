// 签到码 of two hours without network, read from the pixels of the screen.
import { expect, it } from 'vitest'
import { aBrowser } from './support/browser.ts'
import { watchCodes } from './support/code-hours.ts'
import { aCodeScreen } from './support/code-screen.ts'
import { anInstance } from './support/instance.ts'

const [steps, slots] = [36, 20]

it('shows the code of each moment for two hours without network', async () => {
  const instance = await anInstance()
  const browser = await aBrowser()
  try {
    const screen = await aCodeScreen(browser, instance, 300)
    expect((await screen.check()).verdict).toBe('good')
    await screen.setOnline(false)
    const seen = await watchCodes(screen, steps, slots)
    console.log(
      `PROMISE codes-on-the-screen ${seen.shown} moments of two hours without network, on a phone whose clock is ` +
        `137 s slow: ${seen.good} times the pixels held the code of that moment, and the server took it`,
    )
    expect(seen).toEqual({ shown: steps, good: steps, wrong: [] })
  } finally {
    await browser.close()
    await instance.stop()
  }
})
