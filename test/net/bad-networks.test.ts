import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { tryBadNetworks } from './bad-networks.ts'
import { boastful, forgetful } from './untrue-doors.ts'

/** The cuts follow from it alone. */
const seed = 20260314
const only = 'person.readMessages'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('does each of 150 commands once through a network that cuts 4 % each way', async () => {
  const complaints = vi.spyOn(console, 'error')
  onTestFinished(() => complaints.mockRestore())
  const trial = await tryBadNetworks(lane, { commands: 150, seed })
  const { doubled, lost, uneven, refused, acknowledged, cutThere, cutBack } = trial
  const wrong = { doubled, lost, uneven, refused }
  expect(wrong).toEqual({ doubled: [], lost: [], uneven: [], refused: [] })
  expect({ acknowledged, cutThere, cutBack }).toEqual({
    acknowledged: 150,
    cutThere: 5,
    cutBack: 4,
  })
  expect(complaints).not.toHaveBeenCalled()
}, 120_000)

it('sees what a server does twice that forgets its requests', async () => {
  const again = new Set<string>()
  const { doubled, lost } = await tryBadNetworks(forgetful(lane, again), {
    commands: 100,
    seed,
    only,
  })
  expect([again.size, doubled.length, lost]).toEqual([4, 4, []])
})

it('sees what a server has not done that says it has', async () => {
  const { doubled, lost } = await tryBadNetworks(boastful(lane), { commands: 20, seed, only })
  expect([doubled, lost.length]).toEqual([[], 20])
})
