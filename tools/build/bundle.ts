// One function as files of CommonJS: the entry, and what is loaded only when it is reached. esbuild splits
// modules of ESM alone, and the platform wants CommonJS, so every file is turned into it afterwards.
import { build, type Metafile, type Plugin, type StdinOptions, transform } from 'esbuild'
import { root } from '../root.ts'

export interface BuiltFile {
  /** Without a folder; `index.js` is the one that the platform requires. */
  name: string
  code: string
}

export interface Bundle {
  files: BuiltFile[]
  metafile: Metafile
}

const shape = {
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const

/** @param entry TypeScript, with imports from the root. */
export async function bundle(entry: string): Promise<Bundle> {
  const stdin: StdinOptions = { contents: entry, resolveDir: root, loader: 'ts' }
  const { outputFiles, metafile, warnings } = await build({
    ...shape,
    absWorkingDir: root,
    stdin: { ...stdin, sourcefile: 'entry.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'dist',
    entryNames: 'index',
    chunkNames: '[name]-[hash]',
    plugins: [withoutBinding, onNodeAlone],
    metafile: true,
    write: false,
  })
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('; '))
  const files = outputFiles.map(({ path, text }) => inCommonJs(nameOf(path), text))
  return { files: await Promise.all(files), metafile }
}

export function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}

async function inCommonJs(name: string, text: string): Promise<BuiltFile> {
  const supported = { 'dynamic-import': false }
  const { code } = await transform(text, { ...shape, format: 'cjs', supported })
  return { name, code }
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
