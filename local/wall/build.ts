// The phone wall: one page with several phones, each the real mini-program in a frame of its own.
// What is here runs in the browser, except this file, which builds it.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Writes index.html, wall.js and wall.css; the phones themselves are built by local/host. */
export async function buildWall(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [beside('wall.ts'), beside('wall.css')],
    outdir: out,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  copyFileSync(beside('index.html'), join(out, 'index.html'))
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
