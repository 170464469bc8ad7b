import { expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { askCrowd, furnish, goldenTable, judgeCrowd, shownToTheirOwn } from './crowd.ts'
import { allExamples } from './examples.ts'
import { askThroughHoles } from './planted-holes.ts'
import { peopleOf } from './relations.ts'

const rounds = 2
const examples = await allExamples()
const table = goldenTable()

it('answers everybody as the table in git says, and tells nobody of another community', async () => {
  const total = { calls: 0, canaries: 0, differing: [] as string[], leaks: [] as string[] }
  for (let round = 1; round <= rounds; round += 1) {
    const lane = await aLane()
    await furnish(lane, examples)
    const crowd = await judgeCrowd(lane, await askCrowd(lane, peopleOf(lane), examples), table)
    total.calls += crowd.calls
    total.canaries += crowd.canaries
    total.differing.push(...crowd.differing)
    total.leaks.push(...crowd.leaks)
    await lane.close()
    console.log(`authorization: ${round} of ${rounds} rounds, ${total.calls} calls`)
  }
  console.log(
    `PROMISE authorization ${total.calls} calls by ${examples.length} operations × 14 callers × 5 relations: ` +
      `${total.differing.length} differ from the table in git, ${total.leaks.length} replies hold one of ` +
      `${total.canaries} canaries of another community`,
  )
  expect(total.differing).toEqual([])
  expect(total.leaks).toEqual([])
  expect(total.calls).toBe(rounds * table.size)
})

it('finds the hole when no operation asks where, and canaries where they may be seen', async () => {
  const lane = await aLane()
  await furnish(lane, examples)
  const asked = await askThroughHoles(lane, examples)
  const { differing, leaks } = await judgeCrowd(lane, asked, table)
  console.log(`authorization: ${differing.length} of ${asked.length} planted holes found`)
  expect(differing).toHaveLength(asked.length)
  expect(leaks.length).toBeGreaterThan(0)
  expect(await shownToTheirOwn(lane, examples)).toContain('place.listPlaces')
  await lane.close()
})
