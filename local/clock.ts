/**
 * The clock of `npm start`: this machine's, and ahead of it by as much as somebody moved it. It never goes back, because
 * what is recorded carries its time; only a reset, which empties the database, sets it to the present again.
 */
import { keep, readKept } from './kept-file.ts'

export interface WallClock {
  now(): Date
  /** Milliseconds before this machine's clock. */
  ahead(): number
  /** @throws RangeError when that moment is not to come. */
  moveTo(moment: Date): void
  reset(): void
}

/** @param file where it is kept over a restart; without one it is forgotten. */
export function openClock(file?: string): WallClock {
  let ahead = (file && readKept<{ ahead: number }>(file)?.ahead) || 0
  const now = () => new Date(Date.now() + ahead)
  const set = (next: number) => {
    ahead = next
    if (file) keep(file, { ahead })
  }
  return {
    now,
    ahead: () => ahead,
    moveTo(moment) {
      if (!(moment > now())) throw new RangeError('The clock goes forward only.')
      set(moment.getTime() - Date.now())
    },
    reset: () => set(0),
  }
}
