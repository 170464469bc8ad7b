/** Every cloud function of a domain, built into a folder, each in a process of its own with that environment. */
import { join } from 'node:path'
import { builtDomains, writeFunction } from '../../tools/build/function.ts'
import { builtFunction } from '../support/built.ts'
import { Platform } from './platform.ts'

/** Their names, and where each lies. */
export async function buildInto(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const domain of builtDomains()) {
    const built = await builtFunction(domain)
    await writeFunction(join(folder, built.name), built)
    files.set(built.name, join(folder, built.name, 'index.js'))
  }
  return files
}

export function startAll(
  files: ReadonlyMap<string, string>,
  environment: Record<string, string>,
): Map<string, Platform> {
  return new Map([...files].map(([name, file]) => [name, new Platform(file, environment)]))
}

export async function endAll(platforms: ReadonlyMap<string, Platform>): Promise<void> {
  await Promise.all([...platforms.values()].map((platform) => platform.end()))
}
