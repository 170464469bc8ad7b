import { expect, test } from 'vitest'
import { aBrowser, aVisit, notRun } from './support/browser.ts'
import { anInstance } from './support/instance.ts'
import { named } from './tasks/all.ts'
import { lineOf, playAll } from './tasks/play.ts'

/** The same code with the ordinary neighbourhood and some tasks; all of them: npm run prove. */
test.skipIf(notRun)(
  `people do what they came for within the taps of each task${notRun}`,
  async () => {
    const instance = await anInstance()
    const browser = await aBrowser()
    try {
      const visit = await aVisit(browser, instance.url, [360, 640], 1)
      const tasks = named('发一场新活动', '签到')
      const played = await playAll(tasks, visit, instance.url, console.log)
      expect(played.filter(({ task, taps }) => taps > task.mostTaps).map(lineOf)).toEqual([])
      expect(played.flatMap(({ errors }) => errors)).toEqual([])
    } finally {
      await browser.close()
      await instance.stop()
    }
  },
  120_000,
)
