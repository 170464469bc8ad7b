/** Types of compound: 老旧小区, 商品房小区, 回迁安置小区, 单位宿舍或院坝. Ratings are compared only inside one. */
export const compoundTypes = [
  'oldCompound',
  'commercialCompound',
  'resettlementCompound',
  'unitDormitory',
] as const

export type CompoundType = (typeof compoundTypes)[number]
