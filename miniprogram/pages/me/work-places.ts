// Where one works, as ways into the pages for it: each place once, however many grants lead there.
import type { Role } from '@linli/shared/person/role'
import { openers } from '@linli/shared/place/opening'
import type { Me } from '../../lib/me.ts'
import { paths } from '../../lib/roads.ts'
import { plainName } from '../../lib/words.ts'

export interface WorkPlace {
  key: string
  icon: string
  words: string
  name: string
  path: string
  query: Record<string, string>
}

type Grant = Me['grants'][number]

export function workPlaces(grants: Grant[]): WorkPlace[] {
  const ways = grants.flatMap((grant) => [
    ...codesOf(grant),
    ...placesOf(grant),
    ...ratingsOf(grant),
  ])
  return [...new Map(ways.map((way) => [way.key, way])).values()]
}

function codesOf({ role, communityId, place }: Grant): WorkPlace[] {
  const isWorker = role === 'communityWorker'
  if (!communityId || !(isWorker || role === 'branchSecretary')) return []
  const way = (words: string, icon: string, path: string, more = {}) => {
    return { ...named(place, words), icon, words, path, query: { communityId, ...more } }
  }
  const disputes = way('签到异议', 'slip', paths.disputes)
  const limits = way('社区设置', 'info', paths.limits)
  if (!isWorker) return [way('签到名单', 'list', paths.today, { only: 'lists' }), disputes, limits]
  const cards = way('纸卡', 'card', paths.cards)
  return [way('签到码和名单', 'code', paths.today), disputes, cards, limits]
}

function placesOf({ role, communityId, place }: Grant): WorkPlace[] {
  const { placeId, kind, name } = place
  const query = { communityId: communityId ?? placeId, placeId }
  if ((openers as readonly Role[]).includes(role)) {
    const words = '地点和人员'
    return [{ ...named(place, words), icon: 'place', words, path: paths.places, query }]
  }
  if (role !== 'branchSecretary') return []
  const words = '人员'
  const more = { kind, name }
  const way = { ...named(place, words), icon: 'people', words, path: paths.people }
  return [{ ...way, query: { ...query, ...more } }]
}

/** Property staff at their compound, a supervisor in their district. */
function ratingsOf({ role, communityId, place }: Grant): WorkPlace[] {
  const { placeId } = place
  if (role === 'propertyStaff') {
    const [words, query] = [
      '居民评价',
      { communityId: communityId ?? placeId, compoundId: placeId },
    ]
    return [{ ...named(place, words), icon: 'slip', words, path: paths.companyPage, query }]
  }
  if (role !== 'districtSupervisor') return []
  const query = { districtId: placeId }
  const way = (words: string, icon: string, path: string) => {
    return { ...named(place, words), icon, words, path, query }
  }
  return [way('评价督导', 'slip', paths.supervision), way('打星的分项', 'list', paths.items)]
}

function named({ placeId, name }: Grant['place'], words: string) {
  return { key: `${words} ${placeId}`, name: plainName(name) }
}
