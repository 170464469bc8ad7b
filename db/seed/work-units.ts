import type { Client } from 'pg'
import { workUnit, workUnitRegistration } from '../../functions/registration/tables.ts'
import { seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { begunAt, type Sites } from './sites.ts'

const names = [
  '演示·云岭设计院',
  '演示·滇池路小学',
  '演示·春城律师事务所',
  '演示·青禾卫生服务站',
  '演示·青禾路邮政所',
]

/** Work units that have registered with the community. */
export async function seedWorkUnits(client: Client, sites: Sites): Promise<void> {
  const units = names.map((name) => inventedUnit(name, sites.community.placeId))
  const registrations = units.map(({ registration }) => registration)
  await insertMissing(
    client,
    workUnit,
    units.map(({ unit }) => unit),
  )
  await insertMissing(client, workUnitRegistration, registrations)
}

export function inventedUnit(name: string, communityId: string) {
  const workUnitId = seedId('work unit', communityId, name)
  return {
    unit: { workUnitId, name, isInvented: true },
    registration: { communityId, workUnitId, startsAt: begunAt, endsAt: null },
  }
}
