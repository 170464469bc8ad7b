// The invented neighbourhood of the bench as numbers: which sign-in is whose, and where; the same for every side.
export const communities = 100
export const activities = 2000
export const membersEach = 200
export const hotMembers = 5000

/** Activities beside the 2,000, each for one purpose. All are in the first community. */
export const special = { hot: 2000, delayed: 2001, counter: 2002, over: 2003, longTitle: 2004 }

export type Where = 'spread' | keyof typeof special

// 15 digits at the end of a valid UUID, so that pgbench can put the same ids together from numbers.
export const idStart = '00000000000040008'
export const firstNumber = { community: 1e14, activity: 2e14, member: 3e14 } as const

export function idOf(kind: 'community' | 'activity', index: number): string {
  const hex = `${idStart}${firstNumber[kind] + index}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Somebody without a grant who has consented. */
export const strangerOpenId = 'bench-stranger'

export function openIdOf(community: number, member: number): string {
  return `bench-${community}-${member}`
}

/** No two sign-ins of one place are of the same person at the same activity. */
export function placeOf(where: Where, number: number) {
  if (where !== 'spread')
    return { activity: special[where], community: 0, member: number % hotMembers }
  const activity = number % activities
  const community = activity % communities
  const turn = Math.floor(number / activities) + 10 * Math.floor(activity / communities)
  return { activity, community, member: turn % membersEach }
}

/** Gives out the numbers of sign-ins, none of them twice. */
export function ticketRoll(): (count: number) => number {
  let next = 0
  return (count) => {
    next += count
    return next - count
  }
}
