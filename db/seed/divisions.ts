import { readFile } from 'node:fs/promises'
import { kindOfSubdistrictCode } from '@linli/shared/place/kind'
import type { Client } from 'pg'
import { place } from '../../functions/place/tables.ts'
import { seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { type PlaceRow, placeBelow } from './places.ts'

/** Statistics bureau, division list of that day; codes change every year. */
export const codeAsOf = '2023-06-30'
const csv = new URL('./kunming-divisions.csv', import.meta.url)

/** The real places by their official code: Kunming, its districts, its subdistricts and development zones. */
export type Divisions = ReadonlyMap<string, PlaceRow>

export async function seedDivisions(client: Client): Promise<Divisions> {
  const divisions = await readDivisions()
  await insertMissing(client, place, [...divisions.values()])
  return divisions
}

export async function readDivisions(): Promise<Divisions> {
  const divisions = new Map([['5301', kunming()]])
  const lines = (await readFile(csv, 'utf8')).trim().split(/\r?\n/).slice(1)
  for (const line of lines) {
    const [code = '', name = '', level = '', parentCode = ''] = line.split(',')
    const kind = level === 'district' ? 'district' : kindOfSubdistrictCode(code)
    const row = placeBelow(division(divisions, parentCode), kind, name, {
      placeId: seedId('division', code),
      isInvented: false,
    })
    divisions.set(code, { ...row, officialCode: code, codeAsOf })
  }
  return divisions
}

export function division(divisions: Divisions, code: string): PlaceRow {
  const found = divisions.get(code)
  if (found === undefined) throw new Error(`The list of divisions has no code ${code}.`)
  return found
}

function kunming(): PlaceRow {
  const placeId = seedId('division', '5301')
  return {
    communityId: placeId,
    placeId,
    parentId: null,
    lineage: [placeId],
    kind: 'city',
    name: '昆明市',
    officialCode: '5301',
    codeAsOf,
    isInvented: false,
  }
}
