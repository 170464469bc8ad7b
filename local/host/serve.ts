// One phone on its own: node --import tsx local/host/serve.ts <source> [port] [answers.ts]
// Builds on every load of the page. The module may export answers: { name: (data, phone) => reply }.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildPhone } from './build.ts'

type Answers = Record<string, (data: unknown, phone: string) => unknown>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

export function typeOf(file: string): string {
  return types[extname(file)] ?? 'application/octet-stream'
}

export type Serving = { source: string; port: number; answers?: Answers; once?: boolean }

interface Place {
  out: string
  built?: Promise<void>
}

const builtOnce = new Map<string, Place>()

/** once: builds for the first load only, and for all servers of this process, for tests that change nothing. */
export async function servePhone({ source, port, answers = {}, once = false }: Serving) {
  const place: Place = (once && builtOnce.get(source)) || {
    out: mkdtempSync(join(tmpdir(), 'phone-')),
  }
  if (once) builtOnce.set(source, place)
  const { out } = place
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    try {
      if (pathname.startsWith('/call/')) {
        const answer = answers[pathname.slice('/call/'.length)]
        if (!answer) throw new Error(`no answer is given for ${pathname}`)
        const reply = await answer(await readJson(request), String(request.headers['x-phone']))
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
        return
      }
      if (pathname === '/') {
        if (!place.built || !once) place.built = build(source, out)
        await place.built
      }
      const file = join(out, normalize(pathname === '/' ? 'index.html' : pathname))
      if (!file.startsWith(out) || !existsSync(file)) return response.writeHead(404).end()
      response.writeHead(200, {
        'content-type': typeOf(file),
        'cache-control': once ? 'max-age=3600' : 'no-store',
      })
      response.end(readFileSync(file))
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
    }
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return server
}

async function build(source: string, out: string) {
  const { milliseconds, problems } = await buildPhone({ source, out })
  console.log(`built in ${milliseconds} ms`)
  for (const { file, line, sentence } of problems) console.log(`  ${file}:${line ?? 1} ${sentence}`)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

const [, script, source, port = '8787', module] = process.argv
if (script && source && import.meta.url === pathToFileURL(script).href) {
  const given = module ? await import(pathToFileURL(resolve(module)).href) : {}
  await servePhone({ source: resolve(source), port: Number(port), ...given })
  console.log(`http://127.0.0.1:${port}/?phone=one`)
}
