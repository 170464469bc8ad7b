// Every role's tasks in a neighbourhood of two thousand households after sixty days, on a small phone.
import { expect, test } from 'vitest'
import { aBrowser, aVisit } from './support/browser.ts'
import { anInstance } from './support/instance.ts'
import { allTasks } from './tasks/all.ts'
import { lineOf, playAll, summaryOf, type Task } from './tasks/play.ts'

test('every named task is done within its taps', async () => {
  const instance = await anInstance({ LINLI_SEED: 'neighbourhood-60' })
  const browser = await aBrowser()
  try {
    const visit = await aVisit(browser, instance.url, [360, 640], 1)
    const played = await playAll(allTasks, visit, instance.url, console.log)
    const tooMany = played.filter(({ task, taps }) => taps > task.mostTaps)
    expect(fewest(allTasks)).toBeGreaterThanOrEqual(5)
    expect(tooMany.map(lineOf)).toEqual([])
    expect(played.filter(({ tapsAfterScan }) => tapsAfterScan > 2)).toEqual([])
    expect(played.flatMap(({ errors }) => errors)).toEqual([])
    expect(visit.elsewhere).toEqual([])
    console.log(`PROMISE named-tasks ${summaryOf(played)}`)
  } finally {
    await browser.close()
    await instance.stop()
  }
})

function fewest(tasks: readonly Task[]): number {
  const roles = new Set(tasks.map(({ role }) => role))
  return Math.min(...[...roles].map((role) => tasks.filter((task) => task.role === role).length))
}
