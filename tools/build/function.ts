import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { domains } from '@linli/shared/contracts'
import { build, type Metafile, type Plugin } from 'esbuild'
import { root } from '../root.ts'
import { functionCeiling, httpCeiling } from './ceilings.ts'

const target = join(root, 'dist', 'functions')

export type Domain = keyof typeof domains

export interface BuiltFunction {
  name: string
  bytes: number
  ceiling: number
  operations: number
  code: string
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

/** One minified CommonJS file with everything in it: nothing is installed in the cloud. */
export async function buildFunction(
  folder: string,
  { write }: { write: boolean },
): Promise<BuiltFunction> {
  const { code, metafile } = await bundle(join('functions', folder, 'index.ts'))
  const name = isDoor(folder) ? folder : `api-${folder}`
  if (write) await writeFunction(name, code)
  const operations = Object.keys(
    new Map<string, object>(Object.entries(domains)).get(folder) ?? {},
  ).length
  return {
    name,
    bytes: Buffer.byteLength(code),
    ceiling: folder.startsWith('http-') ? httpCeiling : functionCeiling(operations),
    operations,
    code,
    inputs: inputsOf(metafile),
    metafile,
  }
}

function isDoor(folder: string): boolean {
  return /^(http|cron)-/.test(folder)
}

/** Files that were read but shaken off again do not count. */
export function inputsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [file] : [],
    ),
  )
}

async function bundle(entry: string): Promise<{ code: string; metafile: Metafile }> {
  const { outputFiles, metafile, warnings } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [withoutBinding, onNodeAlone],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const code = outputFiles[0]?.text
  if (code === undefined) throw new Error(`${entry} was built to nothing`)
  if (warnings.length > 0) {
    throw new Error(`${entry}: ${warnings.map((warning) => warning.text).join('; ')}`)
  }
  return { code, metafile }
}

// pg can be driven by a binding in C, which is installed nowhere here; its half of the code stays out.
const withoutBinding: Plugin = {
  name: 'without binding',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/native$|^pg-native$/ }, ({ path, importer }) =>
      /[\\/]pg[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'none' } : null,
    )
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = null' }))
  },
}

// pg also runs at Cloudflare, and finds out where it is by making a Response: on Node 20 that loads all of
// undici, which costs more CPU than everything else in a function's start.
const onNodeAlone: Plugin = {
  name: 'on Node alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pg[\\/]lib[\\/]stream\.js$/ }, () => ({
      contents: `exports.getStream = () => new (require('node:net').Socket)()
exports.getSecureStream = (options) => require('node:tls').connect(options)`,
    }))
  },
}

// This repository is ESM, so the folder of a built function says for itself that it is not.
async function writeFunction(name: string, code: string): Promise<void> {
  const folder = join(target, name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.js'), code)
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n')
}
