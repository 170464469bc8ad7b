import type { Client } from 'pg'
import { company, serviceContract } from '../../functions/provider/tables.ts'
import { companyId, seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import type { PlaceRow } from './places.ts'
import { begunAt, type Sites } from './sites.ts'

export type Contract = typeof serviceContract.$inferInsert

const dormitoryCompanyId = seedId('company', '演示·滇青物业')

/** Two companies, care by the community, and a compound that nobody serves. */
export async function seedProviders(client: Client, sites: Sites): Promise<void> {
  const dated = { creditCode: null, registeredAt: begunAt, isInvented: true }
  const of = { districtId: sites.district.placeId, ...dated }
  await insertMissing(client, company, [
    { companyId, name: '演示·春晖物业', ...of },
    { companyId: dormitoryCompanyId, name: '演示·滇青物业', ...of },
  ])
  await insertMissing(client, serviceContract, Object.values(contractsOf(sites)))
}

export function contractsOf(sites: Sites) {
  const old = compoundNamed(sites, '演示·青禾路老院')
  const dormitory = compoundNamed(sites, '演示·设计院宿舍')
  const resettled = compoundNamed(sites, '演示·柳溪苑')
  return {
    commercial: contractAt(sites.compound, 'propertyCompany', '2024-05-01', companyId),
    dormitory: contractAt(dormitory, 'propertyCompany', '2024-09-01', dormitoryCompanyId),
    resettled: contractAt(resettled, 'communityCare', '2025-01-01', null),
    old: contractAt(old, 'none', '2023-07-01', null),
  }
}

function contractAt(
  compound: PlaceRow,
  kind: Contract['kind'],
  startsOn: string,
  ofCompany: string | null,
): Contract {
  const contractId = seedId('contract', compound.placeId, startsOn)
  return {
    communityId: compound.communityId,
    compoundId: compound.placeId,
    contractId,
    kind,
    providerId: ofCompany ?? contractId,
    companyId: ofCompany,
    startsOn,
    endsOn: null,
    enteredAt: begunAt,
    isInvented: true,
  }
}

function compoundNamed(sites: Sites, name: string): PlaceRow {
  const found = sites.invented.find((row) => row.name === name)
  if (!found) throw new Error(`The neighbourhood has no ${name}.`)
  return found
}
