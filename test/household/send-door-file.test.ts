import { randomUUID } from 'node:crypto'
import { mostPieces, pieceBytes } from '@linli/shared/household/file-piece'
import { sendDoorFile } from '@linli/shared/household/send-door-file'
import { showDoorFile } from '@linli/shared/household/show-door-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aWorker, head, send, table } from './households.ts'

describe('household.sendDoorFile', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('puts a file together from pieces that come twice and in any order', async () => {
    const { communityId, compoundId } = lane.here
    const worker = await aWorker(lane, lane.here)
    const of = { communityId, compoundId, fileId: randomUUID() }
    const bytes = Buffer.from(table([head, ['31', '1', '101']]))
    const piece = (number: number) => ({
      ...{ ...of, number, pieces: 2 },
      base64: bytes.subarray(number * 20, number === 0 ? 20 : undefined).toString('base64'),
    })
    expect(await worker.call(sendDoorFile, piece(1))).toEqual({ arrived: 1, pieces: 2 })
    await expect(worker.call(showDoorFile, of)).rejects.toMatchObject({
      code: 'household.fileIncomplete',
    })
    await worker.call(sendDoorFile, piece(1))
    expect(await worker.call(sendDoorFile, piece(0))).toEqual({ arrived: 2, pieces: 2 })
    expect(await worker.call(showDoorFile, of)).toMatchObject({ rows: 1, faultCount: 0 })
  })

  it('takes no file above three megabytes, nor a piece above what a call takes', async () => {
    const { communityId, compoundId } = lane.here
    const worker = await aWorker(lane, lane.here)
    const of = { communityId, compoundId, fileId: randomUUID() }
    const piece = { ...of, number: 0, base64: 'YSxi' }
    const many = worker.call(sendDoorFile, { ...piece, pieces: mostPieces + 1 })
    await expect(many).rejects.toMatchObject({ code: 'invalid' })
    const base64 = Buffer.alloc(pieceBytes + 3).toString('base64')
    const long = worker.call(sendDoorFile, { ...piece, pieces: 1, base64 })
    await expect(long).rejects.toMatchObject({ code: 'invalid' })
    await worker.call(sendDoorFile, { ...piece, pieces: mostPieces })
  })

  it('belongs to its compound: from another it cannot be looked at', async () => {
    const other = await lane.aSite({ isOpen: true })
    const { communityId, compoundId } = lane.here
    const of = { communityId, compoundId, fileId: randomUUID() }
    await send(await aWorker(lane, lane.here), of, Buffer.from('a,b'))
    const stranger = await aWorker(lane, other)
    const there = { ...of, communityId: other.communityId, compoundId: other.compoundId }
    await expect(stranger.call(showDoorFile, there)).rejects.toMatchObject({
      code: 'household.fileIncomplete',
    })
  })
})
