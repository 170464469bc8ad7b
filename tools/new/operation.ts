import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runNode } from '../check/run.ts'
import { withExport, withFunction, withImport, withMember } from './lists.ts'
import { camel, refusalOf } from './names.ts'
import { contractIndex, filesOf, functionIndex } from './templates.ts'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

export interface Made {
  created: string[]
  changed: string[]
}

/** Writes everything or nothing. @throws Error with one sentence that says why not. */
export async function makeOperation(
  root: string,
  domain: string,
  operation: string,
): Promise<Made> {
  const refusal = refusalOf(domain, operation)
  if (refusal !== null) throw new Error(refusal)
  const files = filesOf({ domain, operation })
  const there = files.find(([path]) => existsSync(join(root, path)))
  if (there) throw new Error(`${there[0]} exists already; nothing was written.`)
  const texts = new Map([...files, ...(await listsWith(root, domain, operation))])
  const before = await textsOf(root, [...texts.keys()])
  try {
    await writeAll(root, texts)
    await format(root, [...texts.keys()])
  } catch (error) {
    await writeAll(root, before)
    throw error
  }
  const paths = [...texts.keys()].sort()
  return {
    created: paths.filter((path) => before.get(path) === null),
    changed: paths.filter((path) => before.get(path) !== null),
  }
}

async function listsWith(
  root: string,
  domain: string,
  operation: string,
): Promise<[string, string][]> {
  const name = camel(operation)
  const [contracts, handlers] = [`shared/${domain}/index.ts`, `functions/${domain}/index.ts`]
  const listed = (await textOf(root, contracts)) ?? contractIndex(domain)
  const mounted = (await textOf(root, handlers)) ?? functionIndex(domain)
  const imported = withImport(mounted, `import { ${name} } from './${operation}.ts'`)
  return [
    [contracts, withExport(listed, name, operation)],
    [handlers, withMember(imported, 'operations', name)],
    ...(existsSync(join(root, handlers)) ? [] : await domainLists(root, domain)),
  ]
}

/** A new domain is also a function: it is listed where contracts, doors and deployments are. */
async function domainLists(root: string, domain: string): Promise<[string, string][]> {
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const [contracts, doors, deployed] = [
    'shared/contracts.ts',
    'local/functions.ts',
    'cloudbaserc.json',
  ]
  const known = withImport(
    await read(contracts),
    `import * as ${domain} from './${domain}/index.ts'`,
  )
  const doorImport = `import { operations as ${domain} } from '../functions/${domain}/index.ts'`
  return [
    [contracts, withMember(known, 'domains', domain)],
    [doors, withMember(withImport(await read(doors), doorImport), 'operationsOf', domain)],
    [deployed, withFunction(await read(deployed), `api-${domain}`)],
  ]
}

async function textOf(root: string, path: string): Promise<string | null> {
  return existsSync(join(root, path)) ? readFile(join(root, path), 'utf8') : null
}

async function textsOf(root: string, paths: string[]): Promise<Map<string, string | null>> {
  const texts = paths.map(async (path) => [path, await textOf(root, path)] as const)
  return new Map(await Promise.all(texts))
}

/** Null stands for a file that is not there. */
async function writeAll(root: string, texts: ReadonlyMap<string, string | null>): Promise<void> {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    if (text === null) await rm(join(root, path), { force: true })
    else await writeFile(join(root, path), text)
  }
}

async function format(root: string, paths: string[]): Promise<void> {
  const { code, output } = await runNode(
    biome,
    ['check', '--write', '--colors=off', ...paths],
    root,
  )
  if (code !== 0) throw new Error(`The formatter refuses what was written:\n${output}`)
}
