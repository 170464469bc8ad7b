import {
  exampleCaps,
  type HourCaps,
  hoursOfDay,
  mostMinutesOf,
  type Served,
} from '@linli/shared/activity/service-hours'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const at = (clock: string) => Date.parse(`2026-03-14T${clock}+08:00`)
const morning = { startsAt: at('09:00:00'), endsAt: at('11:00:00') }

function served(wish: Partial<Served> & { out?: string; way?: 'scan' | 'tap' | 'late' }): Served {
  const { out, way = 'scan', ...rest } = wish
  const checkOut = out ? { checkedOutAt: at(out), way } : null
  const usual = { checkedInAt: at('09:03:12'), standing: 'confirmed', correctedMinutes: null }
  return { ...morning, ...usual, checkOut, ...rest } as Served
}

it.each([
  ['whole minutes, rounded down', served({ out: '10:40:11' }), 96, 'counted', false],
  ['and one more second', served({ out: '10:40:12' }), 97, 'counted', false],
  ['not before it begins', served({ checkedInAt: at('08:31:00'), out: '10:00:00' }), 60, 'counted'],
  ['until the grace is over, by the code', served({ out: '12:10:00' }), 146, 'counted'],
  ['until the end only, by a tap', served({ out: '11:20:00', way: 'tap' }), 116, 'counted'],
  ['none before it began', served({ checkedInAt: at('08:31:00'), out: '08:59:00' }), 0, 'counted'],
  ['none without a sign-out', served({}), 0, 'noSignOut'],
  ['none while a late one waits', served({ out: '10:00:00', way: 'late' }), 0, 'lateSignOut'],
  [
    'none while the record waits',
    served({ out: '10:00:00', standing: 'unconfirmed' }),
    0,
    'unconfirmed',
  ],
  [
    'none where it was rejected',
    served({ standing: 'rejected', correctedMinutes: 60 }),
    0,
    'rejected',
  ],
  ['what the organizer has set', served({ correctedMinutes: 75 }), 75, 'corrected'],
  ['also where they set none', served({ out: '10:40:11', correctedMinutes: 0 }), 0, 'corrected'],
] as const)('counts %s', (_, one, minutes, basis, isCapped = false) => {
  expect(hoursOfDay([one], exampleCaps)).toEqual([{ minutes, basis, isCapped }])
})

it('gives by a tap no more than that is worth', () => {
  const long = served({ endsAt: at('17:00:00'), out: '16:00:00', way: 'tap' })
  expect(hoursOfDay([long], exampleCaps)).toEqual([
    { minutes: 120, basis: 'counted', isCapped: true },
  ])
})

it('counts a minute once where two activities overlap, and stops at the cap of the day', () => {
  const caps = { ...exampleCaps, mostMinutesPerDay: 150 }
  const other = { startsAt: at('10:00:00'), endsAt: at('13:00:00') }
  const later = { ...served({ checkedInAt: at('10:01:00'), out: '12:30:00' }), ...other }
  const first = served({ checkedInAt: at('09:00:00'), out: '11:00:00' })
  const [laterHours, firstHours] = hoursOfDay([later, first], caps)
  expect(firstHours).toEqual({ minutes: 120, basis: 'counted', isCapped: false })
  expect(laterHours).toEqual({ minutes: 30, basis: 'counted', isCapped: true })
})

it('lets an organizer set no more than the activity with its grace, and no more than a day may have', () => {
  expect(mostMinutesOf(morning, exampleCaps)).toBe(150)
  const long = { startsAt: at('08:00:00'), endsAt: at('20:00:00') }
  expect(mostMinutesOf(long, exampleCaps)).toBe(480)
})

const second = fc.integer({ min: 0, max: 6 * 3600 })
const anyServed = fc
  .record({
    starts: fc.integer({ min: 0, max: 180 }),
    lasts: fc.integer({ min: 1, max: 240 }),
    in: second,
    stays: second,
    way: fc.constantFrom('scan' as const, 'tap' as const),
  })
  .map(({ starts, lasts, in: checkedIn, stays, way }): Served => {
    const startsAt = at('08:00:00') + starts * 60_000
    const checkedInAt = at('08:00:00') + checkedIn * 1000
    const checkOut = { checkedOutAt: checkedInAt + stays * 1000, way }
    const endsAt = startsAt + lasts * 60_000
    return {
      startsAt,
      endsAt,
      checkedInAt,
      checkOut,
      standing: 'confirmed',
      correctedMinutes: null,
    }
  })
const anyCaps = fc.record({
  graceMinutes: fc.integer({ min: 0, max: 60 }),
  mostMinutesPerDay: fc.integer({ min: 0, max: 400 }),
  mostMinutesPerActivity: fc.integer({ min: 0, max: 300 }),
  mostMinutesByTap: fc.integer({ min: 0, max: 200 }),
})

/** By walking: a minute counts when all of it lies inside. */
function walked(day: readonly Served[], caps: HourCaps): number[] {
  const minutes = day.map(() => 0)
  const order = [...day.keys()].sort(
    (a, b) => (day[a]?.checkedInAt ?? 0) - (day[b]?.checkedInAt ?? 0) || a - b,
  )
  let covered = 0
  let spent = 0
  for (const index of order) {
    const { startsAt, endsAt, checkedInAt, checkOut } = day[index] as Served
    const out = checkOut?.checkedOutAt ?? 0
    const isTap = checkOut?.way === 'tap'
    const last = isTap ? endsAt : endsAt + caps.graceMinutes * 60_000
    let counted = 0
    let at = Math.max(startsAt, checkedInAt, covered)
    while (at + 60_000 <= out && at + 60_000 <= last) {
      const mayMore = counted < caps.mostMinutesPerActivity && spent < caps.mostMinutesPerDay
      if (mayMore && !(isTap && counted >= caps.mostMinutesByTap)) {
        counted += 1
        spent += 1
      }
      at += 60_000
    }
    minutes[index] = counted
    const end = Math.min(out, last)
    if (end > covered) covered = end
  }
  return minutes
}

it('makes of any day what a walk through its minutes makes', () => {
  let busy = 0
  fc.assert(
    fc.property(fc.array(anyServed, { minLength: 1, maxLength: 4 }), anyCaps, (day, caps) => {
      const minutes = hoursOfDay(day, caps).map((hours) => hours.minutes)
      if (minutes.some((one) => one > 0)) busy += 1
      expect(minutes).toEqual(walked(day, caps))
      expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(caps.mostMinutesPerDay)
    }),
    { numRuns: 1000 },
  )
  expect(busy).toBeGreaterThan(300)
})
