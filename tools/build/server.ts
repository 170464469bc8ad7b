import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { root } from '../root.ts'

/** One file for a district's own server, beside the functions it serves. It needs Node and nothing installed. */
export async function buildServer(folder: string): Promise<void> {
  const out = resolve(root, folder)
  await mkdir(out, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['workers/server/index.ts'],
    outfile: join(out, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'silent',
  })
  await writeFile(join(out, 'package.json'), '{"type":"module"}\n')
}
