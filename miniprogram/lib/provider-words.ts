import type { CompoundType } from '@linli/shared/place/compound-type'
import type { ProviderKind } from '@linli/shared/rating/provider'
import { plainName } from './words.ts'

export const kindWords: Record<ProviderKind, string> = {
  propertyCompany: '物业公司',
  communityCare: '社区托管',
  stateCompanyCare: '国企托管',
  basicCare: '准物业',
  ownersCare: '业主自管',
  none: '无物业',
}

export const typeWords: Record<CompoundType, string> = {
  oldCompound: '老旧小区',
  commercialCompound: '商品房小区',
  resettlementCompound: '回迁安置小区',
  unitDormitory: '单位宿舍或院坝',
}

/** A company by its name, care without one by its kind. */
export function providerWords(of: { kind: ProviderKind; providerName: string | null }): string {
  return of.providerName ? plainName(of.providerName) : kindWords[of.kind]
}
