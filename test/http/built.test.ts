// The function as it is uploaded, alone in a process of plain Node, with events as the platform records them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HttpReply } from '../../functions/_kit/http/reply.ts'
import { openPublic } from '../../functions/http-public/index.ts'
import { style } from '../../functions/http-public/style.ts'
import { writeFunction } from '../../tools/build/function.ts'
import { Platform } from '../built/platform.ts'
import type { Invocation } from '../built/recorded.ts'
import { builtFunction } from '../support/built.ts'
import { aPlace } from './place.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-http-'))
const file = join(folder, 'index.js')

let place: Awaited<ReturnType<typeof aPlace>>
let platform: Platform
beforeAll(async () => {
  place = await aPlace()
  const built = await builtFunction('http-public')
  expect(built.name).toBe('http-public')
  await writeFunction(folder, built)
  platform = new Platform(file, place.environment)
})
afterAll(async () => {
  await place.end()
  rmSync(folder, { recursive: true })
})

function recorded(name: string): Invocation {
  const text = readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8')
  const { event, context } = JSON.parse(text) as Invocation
  return { event, context }
}

const invoke = async (told: Invocation) => (await platform.invoke(told)) as HttpReply

it('shows the first page as the function in this process does', async () => {
  const told = recorded('browser')
  const reply = await invoke(told)
  expect(reply.statusCode).toBe(200)
  expect(reply.body).toContain('演示街道')
  expect(reply).toEqual(await openPublic({ makeWorld: place.makeWorld })(told.event, told.context))
  const { event, context } = told
  const sheet = await invoke({ event: { ...event, path: style.path }, context })
  expect(sheet.body).toBe(style.text)
})

it('answers an operation', async () => {
  const { statusCode, body } = await invoke(recorded('operation'))
  expect(statusCode).toBe(200)
  const { requestId, output } = JSON.parse(body)
  expect(requestId).toBe('00000000-0000-4000-8000-000000000001')
  expect(output.communities).toHaveLength(2)
})

it('refuses a call that is dressed up as a request', async () => {
  expect(await invoke(recorded('forged'))).toMatchObject({ statusCode: 400, body: '' })
})

it('has logged one line for each operation, with nothing of whoever asked', async () => {
  const { stdout, stderr } = await platform.end()
  expect(stderr).toBe('')
  const ops = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).op)
  expect(ops).toEqual(['place.listOpenCommunities', 'place.listOpenCommunities'])
  expect(stdout).not.toMatch(/canary/i)
})

it('shows the page of a code when it was not set up, and says in its log what is missing', async () => {
  const bare = new Platform(file, {})
  const { event, context } = recorded('browser')
  const at = async (path: string) =>
    ((await bare.invoke({ event: { ...event, path }, context })) as HttpReply).statusCode
  expect([await at('/s/x'), await at('/'), await at('/health')]).toEqual([200, 500, 500])
  const { stderr } = await bare.end()
  expect(new Set(stderr.trimEnd().split('\n'))).toEqual(
    new Set(['Not set in the environment: LINLI_ORIGIN, DATABASE_URL_APP.']),
  )
})
