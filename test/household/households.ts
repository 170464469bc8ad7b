/** Doors with slips, and people who prove that they live there. */
import { randomBytes, randomUUID } from 'node:crypto'
import { addDoors } from '@linli/shared/household/add-doors'
import { askForDoor } from '@linli/shared/household/ask-for-door'
import { pieceBytes } from '@linli/shared/household/file-piece'
import { issueSlips } from '@linli/shared/household/issue-slips'
import { sendDoorFile } from '@linli/shared/household/send-door-file'
import { verify } from '@linli/shared/household/verify'
import { slipCodeOf } from '../../functions/household/slip-code.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

export function aSheetKey(): string {
  return randomBytes(16).toString('base64url').slice(0, 22)
}

export function isNowhere(lane: Lane, { communityId }: Site): boolean {
  return communityId === lane.nowhere.communityId
}

export function aWorker(lane: Lane, { communityId }: Pick<Site, 'communityId'>): Promise<Caller> {
  return lane.aPerson('communityWorker', { communityId, placeId: communityId })
}

export interface Slipped {
  communityId: string
  compoundId: string
  buildingId: string
  doorId: string
  code: string
}

/** A door whose slip is printed. */
export async function aSlippedDoor(lane: Lane, site: Site = lane.here): Promise<Slipped> {
  const { communityId, compoundId } = site
  const { buildingId, doorId } = await lane.aDoor(site)
  return { communityId, compoundId, buildingId, doorId, code: await aSlip(lane, site, doorId) }
}

/** A new slip of a door; the old one is void. */
export async function aSlip(lane: Lane, site: Site, doorId: string): Promise<string> {
  const { communityId, compoundId } = site
  const sheetKey = aSheetKey()
  const worker = await aWorker(lane, site)
  await worker.call(issueSlips, { communityId, compoundId, placeId: doorId, sheetKey, days: 30 })
  return slipCodeOf(sheetKey, communityId, doorId)
}

export function entered({ communityId, doorId, code }: Slipped) {
  return { communityId, doorId, code }
}

/** Another code than that one. */
export function wrong(code: string): string {
  return `${code.slice(0, 7)}${code.endsWith('2') ? '3' : '2'}`
}

/** Somebody who is verified behind a door. */
export async function aMember(lane: Lane, site: Site = lane.here, caller?: Caller) {
  const person = caller ?? (await lane.aPerson())
  const door = await aSlippedDoor(lane, site)
  const { claim } = await person.call(verify, entered(door))
  return { person, ...door, claimId: claim.claimId }
}

/** Somebody who asked without a slip, and waits. */
export async function aClaim(lane: Lane, site: Site = lane.here, caller?: Caller) {
  const { communityId, compoundId } = site
  if (isNowhere(lane, site)) return { communityId, compoundId, claimId: randomUUID() }
  const person = caller ?? (await lane.aPerson())
  const { doorId } = await lane.aDoor(site)
  const { claimId } = await person.call(askForDoor, { communityId, doorId })
  return { communityId, compoundId, claimId }
}

/** So that the same person can ask once more. */
export async function takeBack(lane: Lane, { personId }: Caller): Promise<void> {
  await lane.owner.query(
    `update linli.household_claim set standing = 'withdrawn', decided_at = $2
     where person_id = $1 and standing = 'waiting'`,
    [personId, lane.now()],
  )
}

export function table(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(',')).join('\r\n')
}

export const head = ['楼栋', '单元', '房号']

/** A file with one new building, handed in. */
export async function aFile(lane: Lane, site: Site, content?: string | Buffer) {
  const { communityId, compoundId } = site
  const fileId = randomUUID()
  const of = { communityId, compoundId, fileId }
  if (isNowhere(lane, site)) return of
  const building = `${randomUUID().slice(0, 8)}栋`
  const bytes = Buffer.from(content ?? table([head, [building, '1', '101']]))
  await send(await aWorker(lane, site), of, bytes)
  return of
}

/** As the phone does. */
export async function send(
  worker: Caller,
  of: { communityId: string; compoundId: string; fileId: string },
  bytes: Buffer,
  size = pieceBytes,
): Promise<void> {
  const pieces = Math.max(1, Math.ceil(bytes.length / size))
  for (let number = 0; number < pieces; number += 1) {
    const base64 = bytes.subarray(number * size, (number + 1) * size).toString('base64')
    await worker.call(sendDoorFile, { ...of, number, pieces, base64 })
  }
}

/** More doors than go on one sheet. */
export async function manyDoors(lane: Lane, site: Site, doors: number): Promise<void> {
  const rows = Array.from({ length: doors }, (_, at) => ['1', '1', String(at + 1)])
  const of = await aFile(lane, site, table([head, ...rows]))
  await (await aWorker(lane, site)).call(addDoors, of)
}

/** That somebody lives behind a door, whoever they are. */
export async function aRow(lane: Lane, site: Site, { personId }: Caller) {
  const { communityId, compoundId } = site
  const [claimId, { doorId }] = [randomUUID(), await lane.aDoor(site)]
  await lane.owner.query(
    `insert into linli.household_claim (community_id, claim_id, compound_id, door_id, person_id, way,
       standing, is_first, asked_at) values ($1, $2, $3, $4, $5, 'slip', 'member', true, $6)`,
    [communityId, claimId, compoundId, doorId, personId, lane.now()],
  )
  return { communityId, claimId }
}

/** Made once for each site of a lane. */
export function oncePerSite<T>(make: (lane: Lane, site: Site) => Promise<T>) {
  const made = new WeakMap<Lane, Map<string, Promise<T>>>()
  return (lane: Lane, site: Site): Promise<T> => {
    const ofLane = made.get(lane) ?? new Map<string, Promise<T>>()
    made.set(lane, ofLane)
    const key = `${site.compoundId} ${site.placeId}`
    const known = ofLane.get(key) ?? make(lane, site)
    ofLane.set(key, known)
    return known
  }
}
