import { randomUUID } from 'node:crypto'
import { listActivities } from '@linli/shared/activity/list-activities'
import { planSeries } from '@linli/shared/activity/plan-series'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { messagesOf, newSeries } from './drafting.ts'

describe('activity.planSeries', async () => {
  const lane = await aLane()
  const worker = await lane.aPerson('communityWorker')
  const { communityId } = lane.here
  // From Friday 20 March 2026 on; Tomb-Sweeping Day is off from Saturday 4 to Monday 6 April.
  const saturdays = {
    startsAt: '2026-03-20T01:30:00.000Z',
    endsAt: '2026-03-20T04:00:00.000Z',
    rhythm: { weekdays: [6], week: null },
    untilOn: '2026-04-18',
  }
  afterAll(() => lane.close())

  it.each([
    ['hold', ['2026-03-21', '2026-03-28', '2026-04-04', '2026-04-11', '2026-04-18']],
    ['drop', ['2026-03-21', '2026-03-28', '2026-04-11', '2026-04-18']],
    ['move', ['2026-03-21', '2026-03-28', '2026-04-07', '2026-04-11', '2026-04-18']],
  ] as const)(
    'makes each Saturday an activity, and on a holiday does: %s',
    async (onHoliday, dates) => {
      const series = { ...newSeries(lane), ...saturdays, onHoliday }
      const { occurrences } = await worker.call(planSeries, series)
      expect(occurrences.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(dates)
      expect(occurrences.every(({ isProvisional }) => !isProvisional)).toBe(true)
      const { rows } = await lane.owner.query(
        `select count(*)::int as made, count(distinct occurs_on)::int as days,
         (select count(*)::int from linli.record where subject_id = series_id) as lines
       from linli.activity where series_id = $1 group by series_id`,
        [series.seriesId],
      )
      expect(rows).toEqual([{ made: dates.length, days: dates.length, lines: 1 }])
    },
  )

  it('says of a year without announced holidays that it is provisional', async () => {
    const before = lane.now()
    lane.setClock(new Date('2026-12-20T01:00:00.000Z'))
    const series = { ...newSeries(lane, 3), rhythm: { weekdays: [5], week: null } }
    const { occurrences } = await worker.call(planSeries, series)
    expect(occurrences.map(({ occursOn, isProvisional }) => [occursOn, isProvisional])).toEqual([
      ['2026-12-25', false],
      ['2027-01-01', true],
      ['2027-01-08', true],
    ])
    const last = occurrences.at(-1)?.activityId ?? ''
    const { series: shown } = await worker.call(showActivity, { communityId, activityId: last })
    expect(shown).toEqual({
      seriesId: series.seriesId,
      rhythm: series.rhythm,
      untilOn: series.untilOn,
      following: 0,
      isProvisional: true,
    })
    lane.setClock(before)
  })

  it('stands once, whether the answer was lost or two send it at once', async () => {
    const series = newSeries(lane, 1)
    const requestId = randomUUID()
    const [first, second] = await Promise.all(
      [1, 2].map(() => worker.ask(planSeries, series, requestId)),
    )
    expect(second).toEqual(first)
    const other = await worker.ask(planSeries, { ...series, title: '别的' })
    expect(other).toMatchObject({ failure: { code: 'idReused' } })
    const { rowCount } = await lane.owner.query(
      'select 1 from linli.activity where series_id = $1',
      [series.seriesId],
    )
    expect(rowCount).toBe(7)
  })

  it('is drafted and released as one, and told once', async () => {
    const resident = await lane.aPerson('householdMember')
    const series = newSeries(lane, 1)
    const drafter = await lane.aPerson('communityWorker')
    const { occurrences } = await drafter.call(planSeries, { ...series, notice: 'draft' })
    const asked = { communityId, fromOn: '2026-03-14', days: 14 }
    const listed = async () => {
      const { activities } = await resident.call(listActivities, asked)
      const ids = occurrences.map(({ activityId }) => activityId)
      return activities.filter(({ activityId }) => ids.includes(activityId)).length
    }
    expect(await listed()).toBe(0)
    const activityId = occurrences[3]?.activityId ?? ''
    await worker.call(releaseActivity, { communityId, activityId })
    expect(await listed()).toBe(7)
    expect(await messagesOf(resident, 'activityReleased')).toMatchObject([
      { activityId: occurrences[0]?.activityId, startsAt: occurrences[0]?.startsAt },
    ])
  })
})
