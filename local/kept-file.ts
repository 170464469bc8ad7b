// What this machine keeps in a file of its own: read whole, or as if it had never been.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** @returns null where there is none. */
export function readKept<Kept>(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Written beside and moved over, so that a kill leaves the one or the other. */
export function keep(file: string, kept: object): void {
  writeFileSync(`${file}.next`, JSON.stringify(kept))
  renameSync(`${file}.next`, file)
}
