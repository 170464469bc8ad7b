// Every role's tasks in a neighbourhood of two thousand households after sixty days, on a small phone.
import { expect, test } from 'vitest'
import { aBrowser, aVisit } from './support/browser.ts'
import { anInstance } from './support/instance.ts'
import { lineOf, playAll, summaryOf } from './tasks/play.ts'
import { ofMembers, ofResidents, ofWardens } from './tasks/residents.ts'
import { ofOfficers, ofSecretaries, ofWorkers } from './tasks/workers.ts'

test('every named task is done within its taps', async () => {
  const instance = await anInstance({ LINLI_SEED: 'neighbourhood-60' })
  const browser = await aBrowser()
  try {
    const visit = await aVisit(browser, instance.url, [360, 640], 1)
    const residents = [...ofResidents, ...ofMembers, ...ofWardens]
    const tasks = [...residents, ...ofWorkers, ...ofSecretaries, ...ofOfficers]
    const played = await playAll(tasks, visit, instance.url)
    for (const each of played) console.log(lineOf(each))
    const tooMany = played.filter(({ task, taps }) => taps > task.mostTaps)
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
