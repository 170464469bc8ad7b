// An hour of codes without a reload, and two without network.
import type { CodeScreen } from './code-screen.ts'

export interface Codes {
  shown: number
  good: number
  /** Moments at which the pixels showed the code of another slot, or none, or the server refused it. */
  wrong: string[]
}

/** @param steps how many moments, so many slots from one to the next. */
export async function watchCodes(screen: CodeScreen, steps: number, slots: number): Promise<Codes> {
  const wrong: string[] = []
  let good = 0
  for (let step = 1; step <= steps; step += 1) {
    await screen.pass(slots * 10)
    const { verdict, slotsOff } = await screen.check()
    if (verdict === 'good' && slotsOff === 0) good += 1
    else wrong.push(`${step}: ${verdict}, ${slotsOff} slots off`)
  }
  return { shown: steps, good, wrong }
}
