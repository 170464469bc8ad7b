import { purposeVersions } from '@linli/shared/person/purpose'
import { withClient } from '../../../db/client.ts'
import { memberId, type Secrets } from './calls.ts'
import {
  activities,
  communities,
  firstNumber,
  hotMembers,
  idOf,
  idStart,
  membersEach,
  openIdOf,
  special,
  strangerOpenId,
} from './numbers.ts'

const hour = 3_600_000
const activityColumns = `community_id, activity_id, title, kind, about, place_name, starts_at, ends_at,
  opens_at, closes_at, invited_roles, capacity, office, office_phone, is_invented`
const grantColumns =
  'person_id, grant_id, role, community_id, place_id, starts_at, ends_at, is_invented'

/** Fills the tables: every activity is open for the hours around the bench, every member has a grant. */
export async function settle(ownerUrl: string, secrets: Secrets): Promise<void> {
  const [from, until] = [new Date(Date.now() - 2 * hour), new Date(Date.now() + 2 * hour)]
  const members = membersOf(secrets)
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `insert into linli.activity (${activityColumns})
       select (${sqlId('community')})::uuid, (${sqlId('activity')})::uuid, '演示·清扫楼道', 'cleanUp', '演示',
         '演示·三号院坝', $1, $2, $1, $2, '{partyMember}', null, '演示·社区', '087100000000', true
       from (select case when n < $4::int then n % $3::int else 0 end as community, n as activity
         from generate_series(0, $5::int) n) as number`,
      [from, until, communities, activities, Math.max(...Object.values(special))],
    )
    await client.query(
      `insert into linli.place (community_id, place_id, lineage, kind, name, is_invented, opened_at)
       select id, id, array[id], 'community', '演示·社区', true, $2
       from (select (${sqlId('community')})::uuid as id from generate_series(0, $1::int - 1) as community) made`,
      [communities, from],
    )
    const change = `update linli.activity set`
    await client.query(`${change} closes_at = opens_at where activity_id = $1`, [activity('over')])
    await client.query(`${change} title = repeat('长', 41) where activity_id = $1`, [
      activity('longTitle'),
    ])
    await client.query(
      `insert into linli.person_grant (${grantColumns})
       select person, gen_random_uuid(), 'partyMember', community, community, $3, null, true
       from unnest($1::uuid[], $2::uuid[]) as member (person, community)`,
      [members.map((member) => member.personId), members.map((member) => member.communityId), from],
    )
    await client.query(
      `insert into linli.person_grant (${grantColumns})
       select (${sqlId('member')})::uuid, gen_random_uuid(), 'partyMember',
         (${sqlId('community')})::uuid, (${sqlId('community')})::uuid, $3, null, true
       from (select n as member, n / $2::int as community
         from generate_series(0, $1::int * $2::int - 1) n) as number`,
      [communities, membersEach, from],
    )
    await client.query(
      `insert into linli.consent (person_id, consent_id, purpose, version, given_at)
       select person_id, person_id, 'signIn', $1::int, $2::timestamptz
       from (select person_id from linli.person_grant union select $3::uuid) member`,
      [purposeVersions.signIn, from, memberId(secrets, strangerOpenId)],
    )
    await client.query(
      'vacuum analyze linli.place, linli.activity, linli.person_grant, linli.consent',
    )
  })
}

function activity(name: keyof typeof special): string {
  return idOf('activity', special[name])
}

function membersOf(secrets: Secrets) {
  return Array.from({ length: communities }, (_, community) => {
    const many = community === 0 ? hotMembers : membersEach
    const communityId = idOf('community', community)
    return Array.from({ length: many }, (_, member) => {
      return { communityId, personId: memberId(secrets, openIdOf(community, member)) }
    })
  }).flat()
}

/** The id as SQL, from a column of that name; the members are those of pgbench, which knows no HMAC. */
function sqlId(kind: keyof typeof firstNumber): string {
  return `'${idStart}' || (${firstNumber[kind]} + ${kind})`
}
