/** A walk that imports nothing of shared/: one day after the other, asking of each what a person would ask. */
export interface Given {
  rhythm: { weekdays: number[]; week: number | null }
  startsOn: string
  untilOn: string
  onHoliday: 'hold' | 'drop' | 'move'
  turned: ReadonlySet<string>
}

/** The days of the rule and where each is held, `on>held`. */
export function walk({ rhythm, startsOn, untilOn, onHoliday, turned }: Given): string[] {
  const meant: string[] = []
  for (const at = new Date(`${startsOn}T12:00:00Z`); text(at) <= untilOn; step(at)) {
    const isoWeekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(
      at.toUTCString().slice(0, 3),
    )
    const weekday = isoWeekday === 0 ? 7 : isoWeekday
    const isMeant =
      rhythm.weekdays.some((one) => one === weekday) &&
      (rhythm.week === null || isNth(at, rhythm.week))
    if (isMeant) meant.push(text(at))
  }
  const held: string[] = []
  for (const [index, on] of meant.entries()) {
    if (onHoliday === 'hold' || !turned.has(on)) held.push(`${on}>${on}`)
    else if (onHoliday === 'move') {
      const at = new Date(`${on}T12:00:00Z`)
      do step(at)
      while (turned.has(text(at)))
      const isBeforeNext = index === meant.length - 1 || text(at) < (meant[index + 1] ?? '')
      if (isBeforeNext && text(at) <= untilOn) held.push(`${on}>${text(at)}`)
    }
  }
  return held
}

/** Counts that weekday through the whole month. */
function isNth(at: Date, week: number): boolean {
  const same: number[] = []
  for (let date = 1; date <= 31; date += 1) {
    const other = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), date))
    if (other.getUTCMonth() === at.getUTCMonth() && other.getUTCDay() === at.getUTCDay())
      same.push(date)
  }
  return (week === 5 ? same.at(-1) : same[week - 1]) === at.getUTCDate()
}

function text(at: Date): string {
  return at.toISOString().slice(0, 10)
}

function step(at: Date): void {
  at.setUTCDate(at.getUTCDate() + 1)
}
