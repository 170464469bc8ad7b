// Plays tasks one after the other, each from the icon on, and tells what each took.
import type { Persona } from '../../../db/seed/personas.ts'
import type { Visit } from '../support/browser.ts'
import { codes, openActivity } from '../support/open-activity.ts'
import { Hand } from './hand.ts'

export interface Scene {
  title: string
  /** Texts of codes that sign in now. */
  code(): Promise<string>
}

export interface Task {
  role: string
  phone: Persona['key']
  name: string
  mostTaps: number
  play(hand: Hand, scene: Scene): Promise<void>
}

export interface Played {
  task: Task
  taps: number
  tapsAfterScan: number
  seconds: number
  errors: string[]
}

export async function playAll(
  tasks: readonly Task[],
  { page }: Visit,
  url: string,
): Promise<Played[]> {
  const { title, ...keys } = await openActivity(url)
  const scene = { title, code: async () => (await codes(url, keys)).fresh }
  const played: Played[] = []
  for (const task of tasks) {
    const hand = new Hand(page)
    const began = performance.now()
    const errors: string[] = []
    try {
      await hand.open(task.phone)
      await task.play(hand, scene)
    } catch (error) {
      errors.push(`${task.role}, ${task.name}: ${String(error)}\n${await textOf(page)}`)
    }
    errors.push(...(await hand.errors()))
    const seconds = (performance.now() - began) / 1000
    const { taps, tapsAfterScan } = hand
    played.push({ task, taps, tapsAfterScan, seconds, errors })
  }
  return played
}

export function lineOf({ task, taps, seconds }: Played): string {
  return `${task.role}\t${task.name}\t${taps} taps\t${seconds.toFixed(1)} s`
}

export function summaryOf(played: readonly Played[]): string {
  const roles = new Set(played.map(({ task }) => task.role)).size
  const most = Math.max(...played.map(({ taps }) => taps))
  const longest = Math.max(...played.map(({ seconds }) => seconds))
  const afterScan = Math.max(...played.map(({ tapsAfterScan }) => tapsAfterScan))
  return `${played.length} tasks of ${roles} roles: at most ${most} taps, ${afterScan} after a scan; the longest took ${longest.toFixed(1)} s`
}

async function textOf(page: Visit['page']): Promise<string> {
  return page.locator('.page:not([hidden])').innerText()
}
