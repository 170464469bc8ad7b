/** The ledger with its seals, read in one snapshot, page by page. */
import type { Client } from 'pg'
import type { Line } from '../../functions/cron-ledger/digest.ts'

export interface StoredSeal {
  communityId: string
  sealNumber: number
  lines: number
  digest: Buffer
  sealedAt: Date
}

/** What was kept of a line when it was sealed, and the line as it is now: null when it is gone. */
export interface SealedLine {
  recordId: string
  sealNumber: number
  digest: Buffer
  line: Line | null
}

const sealsPerPage = 5000
const linesPerPage = 20_000

export async function communitiesOf(client: Client): Promise<{ id: string; name: string }[]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, coalesce(place.name, id::text) as name
     from (select community_id as id from linli.record union select community_id from linli.record_seal
       union select community_id from linli.sealed_record) found
     left join linli.place on place.community_id = id and place.place_id = id
     order by name, id`,
  )
  return rows
}

export async function* sealsOf(
  client: Client,
  communityId: string,
): AsyncGenerator<[StoredSeal, SealedLine[]]> {
  let after = -(2 ** 31)
  for (;;) {
    const seals = fewEnough(await sealsAfter(client, communityId, after))
    const last = seals.at(-1)
    if (!last) return
    const lines = await linesOf(client, communityId, after, last.sealNumber)
    for (const seal of seals) yield [seal, lines.get(seal.sealNumber) ?? []]
    after = last.sealNumber
  }
}

async function sealsAfter(client: Client, communityId: string, after: number) {
  const { rows } = await client.query<StoredSeal>(
    `select community_id as "communityId", seal_number as "sealNumber", lines, digest,
       sealed_at as "sealedAt"
     from linli.record_seal where community_id = $1 and seal_number > $2
     order by seal_number limit $3`,
    [communityId, after, sealsPerPage],
  )
  return rows
}

function fewEnough(seals: readonly StoredSeal[]): StoredSeal[] {
  let lines = 0
  return seals.filter((seal, index) => {
    lines += seal.lines
    return index === 0 || lines <= linesPerPage
  })
}

type Row = SealedLine & Line & { isThere: boolean }

async function linesOf(client: Client, communityId: string, after: number, until: number) {
  const { rows } = await client.query<Row>(
    `select sealed.record_id as "recordId", seal_number as "sealNumber", digest,
       record.record_id is not null as "isThere", ${lineColumns}
     from linli.sealed_record sealed
     left join linli.record on record.community_id = sealed.community_id
       and record.record_id = sealed.record_id
     where sealed.community_id = $1 and seal_number > $2 and seal_number <= $3
     order by sealed.record_id`,
    [communityId, after, until],
  )
  const lines = new Map<number, SealedLine[]>()
  for (const { sealNumber, recordId, digest, isThere, ...rest } of rows) {
    const line = isThere ? { ...rest, recordId, communityId } : null
    const same = lines.get(sealNumber) ?? []
    same.push({ recordId, sealNumber, digest, line })
    lines.set(sealNumber, same)
  }
  return lines
}

const lineColumns = `record.operation, record.person_id as "personId",
  record.subject_id as "subjectId", record.recorded_at as "recordedAt",
  record.request_id as "requestId"`

/** Lines that no seal holds, of times from one moment up to another. */
export async function unsealedBetween(
  client: Client,
  communityId: string,
  from: Date,
  until: Date,
): Promise<Line[]> {
  const { rows } = await client.query<Line>(
    `select record.community_id as "communityId", record.record_id as "recordId", ${lineColumns}
     from linli.record where community_id = $1 and recorded_at >= $2 and recorded_at < $3
       and ${isUnsealed}
     order by recorded_at, record_id limit 5000`,
    [communityId, from, until],
  )
  return rows
}

const isUnsealed = `not exists (select from linli.sealed_record sealed
  where sealed.community_id = record.community_id and sealed.record_id = record.record_id)`

export async function countUnsealed(client: Client, communityId: string, since: Date) {
  const { rows } = await client.query<{ lines: number; oldest: Date | null }>(
    `select count(*)::int as lines, min(recorded_at) as oldest
     from linli.record where community_id = $1 and recorded_at >= $2 and ${isUnsealed}`,
    [communityId, since],
  )
  return rows[0] ?? { lines: 0, oldest: null }
}

/** A line that was sealed in a seal that is not there. */
export async function lineWithoutSeal(client: Client, communityId: string) {
  const { rows } = await client.query<{ recordId: string; sealNumber: number }>(
    `select record_id as "recordId", seal_number as "sealNumber" from linli.sealed_record sealed
     where community_id = $1 and not exists (select from linli.record_seal seal
       where seal.community_id = sealed.community_id and seal.seal_number = sealed.seal_number)
     order by seal_number, record_id limit 1`,
    [communityId],
  )
  return rows[0]
}
