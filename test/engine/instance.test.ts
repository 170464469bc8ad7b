import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { processMark } from '../../local/engine/lock.mjs'
import { alreadyRunning, claimInstance, runningInstance } from '../../local/instance.ts'
import { aFolder, bundleChild, startChild } from './children.ts'

const address = 'http://127.0.0.1:4100'
const child = await bundleChild()

test('a second instance learns where the first is', async () => {
  const folder = await aFolder()
  const first = startChild(child, ['claim', folder, address])
  await first.tells('claimed')
  const claim = await claimInstance(folder)
  expect(claim).toEqual({ running: { pid: first.process.pid, address } })
  expect(alreadyRunning({ pid: 7, address })).toBe(`linli is already running at ${address} (pid 7)`)
})

test('of ten that start at once one is the instance, and nine are told its pid', async () => {
  const folder = await aFolder()
  const children = Array.from({ length: 10 }, () => startChild(child, ['claim', folder, address]))
  const results = await Promise.all(
    children.map((one) => Promise.race([one.tells('claimed'), one.tells('running')])),
  )
  const claimed = results.filter((one) => 'claimed' in one)
  expect(claimed).toHaveLength(1)
  expect(results.filter((one) => 'running' in one)).toEqual(
    Array.from({ length: 9 }, () => ({ running: { pid: claimed[0]?.claimed, address } })),
  )
})

test('a killed instance is in nobody’s way', async () => {
  const folder = await aFolder()
  const first = startChild(child, ['claim', folder, address])
  await first.tells('claimed')
  first.process.kill('SIGKILL')
  await first.ended
  const claim = await claimInstance(folder)
  expect(Object.keys(claim)).toEqual(['instance'])
  if ('instance' in claim) claim.instance.release()
  expect(runningInstance(folder)).toBeUndefined()
})

test('a pid that meanwhile is somebody else’s is not the instance', async () => {
  const folder = await aFolder()
  const note = { pid: process.ppid, mark: `${process.ppid}-1-00000000`, address }
  await writeFile(join(folder, 'instance.lock'), JSON.stringify(note))
  const claim = await claimInstance(folder)
  onTestFinished(() => ('instance' in claim ? claim.instance.release() : undefined))
  const kept = JSON.parse(await readFile(join(folder, 'instance.lock'), 'utf8'))
  expect(kept).toEqual({ pid: process.pid, mark: processMark(process.pid) })
})

test('one that is only starting is named without an address', async () => {
  const folder = await aFolder()
  const first = startChild(child, ['claim', folder])
  await first.tells('claimed')
  const claim = await claimInstance(folder, 200)
  expect(claim).toEqual({ running: { pid: first.process.pid } })
})

test('a lock that is empty because its holder died in that moment is taken over', async () => {
  const folder = await aFolder()
  const file = join(folder, 'instance.lock')
  await writeFile(file, '')
  await utimes(file, 1000, 1000)
  const claim = await claimInstance(folder)
  expect(Object.keys(claim)).toEqual(['instance'])
  if ('instance' in claim) claim.instance.release()
})
