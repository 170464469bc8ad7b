import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
}

/** One file below the folder, `index.html` for a folder; 404 for anything else or outside. */
export function serveFile(folder: string, path: string, response: ServerResponse): void {
  const file = fileBelow(folder, path)
  if (!file) {
    response.writeHead(404).end()
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
  createReadStream(file).pipe(response)
}

function fileBelow(folder: string, path: string): string | null {
  const wanted = normalize(join(folder, safelyDecoded(path)))
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return null
  const found = statSync(wanted, { throwIfNoEntry: false })
  if (found?.isFile()) return wanted
  const index = join(wanted, 'index.html')
  return found?.isDirectory() && statSync(index, { throwIfNoEntry: false }) ? index : null
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return ''
  }
}
