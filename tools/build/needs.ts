import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Needing } from '../../functions/_kit/door.ts'
import type { Need } from '../../functions/_kit/settings.ts'
import { root } from '../root.ts'

/** What the function of this folder must be told, as its own door says. */
export async function needsOfFolder(folder: string): Promise<readonly Need[]> {
  return (await doorOf(folder)).needs
}

/** What it is given where it is deployed: also what it needs only where templates of reminders are set. */
export async function givenToFolder(folder: string): Promise<readonly Need[]> {
  const { needs, needsToRemind = [] } = await doorOf(folder)
  return [...needs, ...needsToRemind]
}

async function doorOf(folder: string): Promise<Needing> {
  const { href } = pathToFileURL(join(root, 'functions', folder, 'index.ts'))
  const { main }: { main: Needing } = await import(href)
  return main
}
