import type { Client } from 'pg'

export type XishanCounts = {
  communities: number
  compounds: number
  workUnits: number
  registrations: number
  people: number
  members: number
}

/** What lies in the district and is invented, as the database counts it. */
export async function readCounts(client: Client, districtId: string): Promise<XishanCounts> {
  const counted = await client.query<XishanCounts>(
    `with within as (
       select * from linli.place where $1 = any (lineage) and is_invented
     ), registered as (
       select work_unit_id from linli.work_unit_registration
       join within on (within.community_id, within.place_id)
         = (work_unit_registration.community_id, work_unit_registration.community_id)
     ), member as (
       select person_id from linli.person_grant
       join within using (community_id, place_id)
       where role = 'partyMember' and person_grant.is_invented
     )
     select
       (select count(*) from within where kind = 'community')::int as communities,
       (select count(*) from within where kind = 'compound')::int as compounds,
       (select count(*) from linli.work_unit
        where is_invented and work_unit_id in (select work_unit_id from registered))::int
         as "workUnits",
       (select count(*) from registered)::int as registrations,
       (select count(*) from linli.person
        where is_invented and person_id in (select person_id from member))::int as people,
       (select count(*) from member)::int as members`,
    [districtId],
  )
  const row = counted.rows[0]
  if (row === undefined) throw new Error('The database counted nothing.')
  return row
}
