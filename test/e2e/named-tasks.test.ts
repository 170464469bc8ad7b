import { expect, test } from 'vitest'
import { aBrowser, aVisit, notRun } from './support/browser.ts'
import { anInstance } from './support/instance.ts'
import { lineOf, playAll } from './tasks/play.ts'
import { ofMembers, ofResidents } from './tasks/residents.ts'
import { ofWorkers } from './tasks/workers.ts'

/** The same code with the ordinary neighbourhood and the first tasks of each; all of them: npm run prove. */
test.skipIf(notRun)(
  `people do what they came for within the taps of each task${notRun}`,
  async () => {
    const instance = await anInstance()
    const browser = await aBrowser()
    try {
      const visit = await aVisit(browser, instance.url, [360, 640], 1)
      const tasks = [...ofWorkers.slice(0, 2), ...ofResidents.slice(0, 3), ...ofMembers.slice(1, 2)]
      const played = await playAll(tasks, visit, instance.url)
      for (const each of played) console.log(lineOf(each))
      expect(played.filter(({ task, taps }) => taps > task.mostTaps).map(lineOf)).toEqual([])
      expect(played.flatMap(({ errors }) => errors)).toEqual([])
    } finally {
      await browser.close()
      await instance.stop()
    }
  },
  120_000,
)
