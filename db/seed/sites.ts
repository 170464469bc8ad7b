import { type Divisions, division } from './divisions.ts'
import { buildingsBelow, type PlaceRow, placeBelow } from './places.ts'

/** When the invented neighbourhood began: before every day on which it can be looked at. */
export const begunAt = new Date('2025-03-01T09:00:00+08:00')

export type Sites = {
  city: PlaceRow
  district: PlaceRow
  subdistrict: PlaceRow
  /** 青禾社区, which uses linli. */
  community: PlaceRow
  /** 青桂社区, which does not yet. */
  unopened: PlaceRow
  /** 梧桐里小区, with every door. */
  compound: PlaceRow
  invented: PlaceRow[]
}

/** An invented neighbourhood below a real subdistrict, 莲华街道 in 五华区. */
export function sitesBelow(divisions: Divisions): Sites {
  const subdistrict = division(divisions, '530102006')
  const community = placeBelow(subdistrict, 'community', '演示·青禾社区', {
    openedAt: begunAt,
    office: '演示·青禾社区便民服务站',
    officePhone: '0871-0000-0012',
  })
  const unopened = placeBelow(subdistrict, 'community', '演示·青桂社区')
  const compound = placeBelow(community, 'compound', '演示·梧桐里小区', {
    compoundType: 'commercialCompound',
    openedAt: begunAt,
    office: '演示·青禾社区便民服务站',
    officePhone: '0871-0000-0012',
  })
  const invented = [
    community,
    compound,
    ...buildingsBelow(compound, { buildings: 6, entrances: 3, floors: 6 }),
    ...otherCompounds(community, unopened),
    unopened,
  ]
  return {
    city: division(divisions, '5301'),
    district: division(divisions, '530102'),
    subdistrict,
    community,
    unopened,
    compound,
    invented,
  }
}

function otherCompounds(community: PlaceRow, unopened: PlaceRow): PlaceRow[] {
  const compounds = [
    placeBelow(community, 'compound', '演示·柳溪苑', { compoundType: 'resettlementCompound' }),
    placeBelow(community, 'compound', '演示·青禾路老院', { compoundType: 'oldCompound' }),
    placeBelow(community, 'compound', '演示·设计院宿舍', { compoundType: 'unitDormitory' }),
    placeBelow(unopened, 'compound', '演示·桂园小区', { compoundType: 'commercialCompound' }),
    placeBelow(unopened, 'compound', '演示·青桂巷院坝', { compoundType: 'oldCompound' }),
  ]
  const size = { buildings: 4, entrances: 2, floors: 0 }
  return compounds.flatMap((compound) => [compound, ...buildingsBelow(compound, size)])
}

/** @param address as it is said, `3栋2单元602` */
export function doorOf(sites: Sites, address: string): PlaceRow {
  const [, ...names] = /^(\d+栋)(\d+单元)(\d+)$/.exec(address) ?? []
  let found = sites.compound
  for (const name of names) {
    const next = sites.invented.find((row) => row.parentId === found.placeId && row.name === name)
    if (next === undefined) break
    found = next
  }
  if (found.kind !== 'door') throw new Error(`The neighbourhood has no door ${address}.`)
  return found
}
