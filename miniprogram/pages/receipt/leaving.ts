// What a receipt says of leaving: when, how many hours it makes, and what the organizer changed since.
import { type HourCaps, signedMinutes } from '@linli/shared/activity/service-hours'
import type { showReceipt } from '@linli/shared/activity/show-receipt'
import { codeOfSignOut } from '@linli/shared/activity/sign-out'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import type { Receipt } from '../../lib/handed-receipt.ts'
import { hoursFigure, hoursLine, lengthWords } from '../../lib/hours-words.ts'
import { nearMoment } from '../../lib/when.ts'
import { standingWords } from '../../lib/words.ts'

export type Whole = OutputOf<typeof showReceipt>

/** Until the server has answered: what this phone can know by itself. */
export function leavingBefore({ activity, checkIn }: Receipt, now: number) {
  const ends = { startsAt: Date.parse(activity.startsAt), endsAt: Date.parse(activity.endsAt) }
  const code = codeOfSignOut(now, { ...ends, endedAt: null })
  const canSignOut = code === null && !activity.cancelledAt && checkIn.standing !== 'rejected'
  return { canSignOut, checkedOut: notYet[code ?? 'open'] }
}

const notYet = {
  open: '离开时再扫，才记服务时长',
  'activity.notBegun': '离开时再扫，才记服务时长',
  'activity.signOutOver': '没有签退',
}

export function leavingOf(
  { checkOut, hours, canSignOut, signOutUntil, year, now }: Whole,
  waits: boolean,
) {
  const isOver = Date.parse(now) > Date.parse(signOutUntil)
  const open = isOver ? '没有签退' : '离开时再扫，才记服务时长'
  return {
    canSignOut,
    checkedOut: checkOut ? clockTime(checkOut.checkedOutAt) : open,
    hours: checkOut || isOver || hours.basis === 'corrected' ? hoursLine(hours) : '',
    missed: !checkOut && isOver && hours.basis === 'noSignOut' && !waits,
    year: { name: year.year, services: year.services, hours: hoursFigure(year.minutes) },
  }
}

/** What signing out now would make, said on the button's own line before anybody presses it. */
export function offerNow(
  { activity, checkIn }: Receipt,
  now: number,
  caps: HourCaps,
): { words: string; isEarly: boolean } {
  const endsAt = Date.parse(activity.endsAt)
  const { minutes } = signedMinutes(
    {
      startsAt: Date.parse(activity.startsAt),
      endsAt,
      checkedInAt: Date.parse(checkIn.checkedInAt),
      standing: 'confirmed',
      checkOut: { checkedOutAt: now, way: 'scan' },
      correctedMinutes: null,
    },
    caps,
  )
  return { words: lengthWords(minutes), isEarly: now < endsAt }
}

export interface ChangeLine {
  key: string
  when: string
  what: string
  before: string
  after: string
  reason: string
}

/** Newest first, whatever was changed. */
export function changeLines({ changes, now }: Whole): ChangeLine[] {
  const at = Date.parse(now)
  const all = [
    ...changes.standings.map((one) =>
      lineOf('是否确认', one, (standing) => standingWords[standing], at),
    ),
    ...changes.hours.map((one) => lineOf('服务时长', one, lengthWords, at)),
    ...changes.names.map((one) => lineOf('姓名和单位', one, nameWords, at)),
  ]
  return all.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
}

function nameWords({ name, unit }: { name: string | null; unit: string | null }): string {
  return [name ?? '未留名', unit].filter(Boolean).join('，')
}

function lineOf<What>(
  what: string,
  change: { changedAt: string; before: What; after: What; reason: string | null },
  wordsOf: (value: What) => string,
  now: number,
) {
  const { changedAt, reason } = change
  return {
    key: `${what} ${changedAt}`,
    changedAt,
    when: nearMoment(changedAt, now),
    what,
    before: wordsOf(change.before),
    after: wordsOf(change.after),
    reason: reason ?? '',
  }
}
