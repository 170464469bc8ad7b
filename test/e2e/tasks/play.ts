// Plays tasks one after the other, each from the icon on, and tells what each took.
import { showMyCode } from '@linli/shared/activity/show-my-code'
import type { Persona } from '../../../db/seed/personas.ts'
import type { Visit } from '../support/browser.ts'
import { ask } from '../support/call.ts'
import { codes, openActivity } from '../support/open-activity.ts'
import { aReader, picture } from '../support/pictures.ts'
import { Hand } from './hand.ts'

export interface Scene {
  title: string
  /** The text of the code that signs in now. */
  code(): Promise<string>
  /** What the phone of that person shows to be scanned. */
  memberCode(phone: Persona['key']): Promise<string>
  /** What is printed on the card of which the organizer was told that address. */
  cardAt(address: string): Promise<string>
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
  visit: Visit,
  url: string,
  say: (line: string) => void,
): Promise<Played[]> {
  const { page } = visit
  const scene = await sceneOf(visit, url)
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
    for (const line of [lineOf({ task, taps, seconds }), ...errors]) say(line)
  }
  return played
}

async function sceneOf({ context, page }: Visit, url: string): Promise<Scene> {
  const { title, ...keys } = await openActivity(url)
  const textIn = await aReader(context)
  return {
    title,
    code: async () => (await codes(url, keys)).fresh,
    async memberCode(phone) {
      const { addressStart, tokens } = await ask(url, phone, showMyCode, {})
      return addressStart + tokens[0]
    },
    async cardAt(address) {
      const sheet = await context.newPage()
      await sheet.goto(`/public${new URL(address).pathname}`)
      const text = await textIn(picture(await sheet.screenshot()))
      await sheet.close()
      await page.bringToFront()
      return text ?? ''
    },
  }
}

export function lineOf({ task, taps, seconds }: Pick<Played, 'task' | 'taps' | 'seconds'>): string {
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
