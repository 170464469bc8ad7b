import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { domains } from '@linli/shared/contracts'
import type { Metafile } from 'esbuild'
import { variablesOf } from '../../functions/_kit/settings.ts'
import { root } from '../root.ts'
import { type BuiltFile, bundle } from './bundle.ts'
import { functionCeiling, httpCeiling, spreadsheetCeiling } from './ceilings.ts'
import { givenToFolder, needsOfFolder } from './needs.ts'

export type Domain = keyof typeof domains

export interface BuiltFunction {
  name: string
  /** Of all its files together. */
  bytes: number
  ceiling: number
  operations: number
  files: BuiltFile[]
  /** Every file of which something is left in it, by its path in this repository. */
  inputs: string[]
  metafile: Metafile
}

/** The domains that have a function, in the order of their table of contents. */
export function builtDomains(): Domain[] {
  const names = Object.keys(domains) as Domain[]
  return names.filter((domain) => existsSync(join(root, 'functions', domain, 'index.ts')))
}

/** The folders that become functions: one for each domain, and the doors http-* and cron-* by their own name. */
export function builtFolders(): string[] {
  const folders = readdirSync(join(root, 'functions')).sort()
  return [...builtDomains(), ...folders.filter(isDoor)]
}

/** The name of the function that a folder becomes. */
export function functionNameOf(folder: string): string {
  return isDoor(folder) ? folder : `api-${folder}`
}

/** Minified CommonJS with everything in it: nothing is installed in the cloud. */
export async function buildFunction(folder: string): Promise<BuiltFunction> {
  const variables = variablesOf(await needsOfFolder(folder))
  const entry = isDoor(folder) ? doorEntry(folder) : apiEntry(folder)
  // For whoever runs it: what its environment must hold.
  const toRemind = variablesOf(await givenToFolder(folder))
  const told = `export const variables = ${JSON.stringify(variables)}
export const variablesToRemind = ${JSON.stringify(toRemind)}`
  const { files, metafile } = await bundle(`${entry}\n${told}\n`)
  const operations = Object.keys(
    new Map<string, object>(Object.entries(domains)).get(folder) ?? {},
  ).length
  return {
    name: functionNameOf(folder),
    bytes: files.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
    ceiling: ceilingOf(folder, operations, files),
    operations,
    files,
    inputs: inputsOf(metafile),
    metafile,
  }
}

function ceilingOf(folder: string, operations: number, files: readonly BuiltFile[]): number {
  const usual = folder.startsWith('http-') ? httpCeiling : functionCeiling(operations)
  return files.some(({ name }) => name.startsWith('xlsx-')) ? usual + spreadsheetCeiling : usual
}

/** As it is uploaded. This repository is ESM, so the folder of a built function says for itself that it is not. */
export async function writeFunction(folder: string, { files }: BuiltFunction): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, code } of files) await writeFile(join(folder, name), code)
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n')
}

function isDoor(folder: string): boolean {
  return /^(http|cron)-/.test(folder)
}

function doorEntry(folder: string): string {
  return `export { main } from './functions/${folder}/index.ts'`
}

/** Contracts alone at first; handlers and database behind the porch. */
function apiEntry(domain: string): string {
  return `import * as contracts from '@linli/shared/${domain}/index'
import { porch } from './functions/_kit/porch.ts'
export const main = porch(Object.values(contracts), () => import('./functions/${domain}/index.ts'))`
}

/** Files that were read but shaken off again do not count. */
export function inputsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [file] : [],
    ),
  )
}
