import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A built function: what the platform would call with an event and a context. */
export type Main = (event: unknown, context: unknown) => Promise<unknown>

/** Every function of a folder that `npm run build` wrote, by its name. @throws Error when there is none. */
export function loadFunctions(folder: string): ReadonlyMap<string, Main> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const load = createRequire(join(folder, 'any.js'))
  const mains = names.map((name): [string, Main] => [name, load(`./${name}/index.js`).main])
  if (!names.includes('http-public')) throw new Error(`There are no built functions in ${folder}.`)
  return new Map(mains)
}
