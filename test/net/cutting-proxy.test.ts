import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { readBody } from '../../workers/server/body.ts'
import { type Cut, cuttingProxy, fateOf } from './cutting-proxy.ts'

const command = JSON.stringify({ op: '签到'.repeat(200) })
const answer = '收到'.repeat(100)

/** How often the server saw the whole command, and what its sender was told. */
async function sendThrough(cut: Cut | null) {
  let whole = 0
  const server = createServer(async (request, response) => {
    const body = await readBody(request, 10_000).catch(() => null)
    if (body?.toString() === command) whole += 1
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy = await cuttingProxy((server.address() as { port: number }).port, seedFor(cut))
  onTestFinished(() => proxy.close())
  const init = { method: 'POST', headers: { 'x-phone': 'a' }, body: command }
  const told = await fetch(`http://127.0.0.1:${proxy.port}/call/x`, init)
    .then((response) => response.text())
    .catch(() => 'nothing')
  expect([proxy.tries(), cut && proxy.cuts[cut]]).toEqual([1, cut && 1])
  if (cut === 'unheard') await expect.poll(() => whole).toBe(1)
  await proxy.close()
  await new Promise((resolve) => server.close(resolve))
  return { whole, told }
}

function seedFor(cut: Cut | null): number {
  const seeds = Array.from({ length: 1_000 }, (_, index) => index)
  return seeds.find((seed) => fateOf(seed, 'a', 1).cut === cut) ?? -1
}

it('lets the others pass', async () => {
  expect(await sendThrough(null)).toEqual({ whole: 1, told: answer })
})

it.each(['unsent', 'partlySent'] as const)('%s: the server never sees the whole', async (cut) => {
  expect(await sendThrough(cut)).toEqual({ whole: 0, told: 'nothing' })
})

it.each(['unheard', 'unanswered', 'partlyAnswered'] as const)(
  '%s: the server has it, and the sender does not hear',
  async (cut) => {
    expect(await sendThrough(cut)).toEqual({ whole: 1, told: 'nothing' })
  },
)

it('cuts 4 % each way, and for the same seed the same again', () => {
  const cutsOf = (seed: number) =>
    Array.from({ length: 50_000 }, (_, index) => fateOf(seed, String(index % 500), index).cut)
  const cuts = cutsOf(7)
  const share = (kinds: readonly Cut[]) =>
    cuts.filter((cut) => cut && kinds.includes(cut)).length / cuts.length
  expect(share(['unsent', 'partlySent'])).toBeCloseTo(0.04, 2)
  expect(share(['unheard', 'unanswered', 'partlyAnswered'])).toBeCloseTo(0.04, 2)
  expect(cutsOf(7)).toEqual(cuts)
  expect(cutsOf(8)).not.toEqual(cuts)
})
