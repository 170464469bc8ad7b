/** Where a phone of the wall can be: invented points around the seeded neighbourhood, in the coordinates of its maps. */
type Point = { latitude: number; longitude: number; accuracy: number }
type Whereabout = { key: string; words: string; map?: string; point: Point | null }

const gate = { latitude: 25.0592, longitude: 102.7015 }

export const whereabouts: readonly Whereabout[] = [
  { key: 'gate', words: '小区北门', map: '演示·梧桐里小区北门', point: { ...gate, accuracy: 30 } },
  {
    key: 'station',
    words: '党群服务站，400 米外',
    map: '演示·青禾社区党群服务站',
    point: { latitude: 25.0628, longitude: 102.7015, accuracy: 30 },
  },
  {
    key: 'lake',
    words: '滇池边，十几公里外',
    map: '演示·滇池边',
    point: { latitude: 24.94, longitude: 102.67, accuracy: 30 },
  },
  { key: 'cellar', words: '地下车库，定位不准', point: { ...gate, accuracy: 900 } },
  { key: 'off', words: '定位关着', point: null },
]

export type WhereKey = string

export function pointOf(key: WhereKey): Point | null {
  return whereabouts.find((one) => one.key === key)?.point ?? null
}

/** What WeChat's map on a phone of the wall can choose from. */
export function installMap(): void {
  const phoneMap = {
    places: () =>
      whereabouts.flatMap(({ map, point }) => {
        return map && point ? [{ name: map, address: '', ...point }] : []
      }),
  }
  Object.assign(window, { phoneMap })
}
