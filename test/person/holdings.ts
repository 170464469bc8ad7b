/**
 * Every column that holds the id of a person: what 我的数据 shows of it, or why it need not, and what becomes of it
 * when the person has themselves deleted. A column that is not here fails the tests until somebody decides.
 */
import type { Pool } from 'pg'

interface Holding {
  /** A key of what person.showMyData answers, or the reason why it has none. */
  shown: string | { because: string }
  /** `gone`: no row has the id any more. `stays`: see docs/decisions/0009-deletion.md. */
  deleted: 'gone' | 'stays'
}

export const holdings: Readonly<Record<string, Holding>> = {
  'linli.attendee_name.person_id': { shown: 'checkIns', deleted: 'gone' },
  'linli.by_hand.added_by': {
    shown: { because: 'it is the record of another; that it was made stands in the ledger' },
    deleted: 'gone',
  },
  'linli.check_in.person_id': { shown: 'checkIns', deleted: 'gone' },
  'linli.community_limit.decided_by': {
    shown: { because: 'it is the word of an office; that it was given stands in the ledger' },
    deleted: 'gone',
  },
  'linli.correction.corrected_by': {
    shown: { because: 'it is about the record of another; that it was made stands in the ledger' },
    deleted: 'gone',
  },
  'linli.consent.person_id': { shown: 'consents', deleted: 'gone' },
  'linli.dispute.entered_by': {
    shown: { because: 'it is what another said; that it was written down stands in the ledger' },
    deleted: 'gone',
  },
  'linli.dispute.person_id': { shown: 'disputes', deleted: 'gone' },
  'linli.dispute_answer.answered_by': {
    shown: { because: 'it is about what others hold; that it was done stands in the ledger' },
    deleted: 'gone',
  },
  'linli.hold.person_id': { shown: 'holds', deleted: 'gone' },
  'linli.household_claim.decided_by': {
    shown: {
      because: 'it is about the household of another; that it was made stands in the ledger',
    },
    deleted: 'gone',
  },
  'linli.household_claim.person_id': { shown: 'households', deleted: 'gone' },
  'linli.invitation.accepted_by': {
    shown: { because: 'the grant that came of it is shown' },
    deleted: 'gone',
  },
  'linli.invitation.invited_by': { shown: 'invitations', deleted: 'gone' },
  'linli.member_scan.scanned_by': {
    shown: { because: 'it is about what others hold; that it was done stands in the ledger' },
    deleted: 'gone',
  },
  'linli.message.about_person_id': {
    shown: { because: 'it is the message of another, and tells them the name alone' },
    deleted: 'gone',
  },
  'linli.message.person_id': { shown: 'messages', deleted: 'gone' },
  'linli.outbox.person_id': { shown: 'reminders', deleted: 'gone' },
  'linli.paper_card.issued_by': {
    shown: { because: 'it is about what others hold; that it was done stands in the ledger' },
    deleted: 'gone',
  },
  'linli.paper_card.person_id': { shown: 'cards', deleted: 'gone' },
  'linli.person.person_id': { shown: 'name', deleted: 'gone' },
  'linli.person_grant.person_id': { shown: 'grants', deleted: 'gone' },
  'linli.record.person_id': { shown: 'ledger', deleted: 'stays' },
  'linli.release_act.acted_by': {
    shown: { because: 'it is about what others read; that it was done stands in the ledger' },
    deleted: 'gone',
  },
  'linli.reminder_quota.person_id': { shown: 'remindersLeft', deleted: 'gone' },
  // The deletion's own, for seven days: an answer lost on the way must not make it done twice.
  'linli.request.person_id': { shown: 'requests', deleted: 'stays' },
  'linli.roster_tick.ticked_by': {
    shown: { because: 'it is about what others hold; that it was done stands in the ledger' },
    deleted: 'gone',
  },
  'linli.ruling.ruled_by': {
    shown: { because: 'it is about the record of another; that it was made stands in the ledger' },
    deleted: 'gone',
  },
  'linli.sign_up.person_id': { shown: 'signUps', deleted: 'gone' },
  'linli.slip_try.tried_by': {
    shown: { because: 'it counts wrong codes for a day, to keep guessers away' },
    deleted: 'gone',
  },
  'linli.board_confirmation.confirmed_by': {
    shown: { because: 'it is the word of an office; that it was given stands in the ledger' },
    deleted: 'gone',
  },
  'linli.company_answer.answered_by': {
    shown: { because: 'it is the answer of a company; that it was given stands in the ledger' },
    deleted: 'gone',
  },
  'linli.coverage_figure.entered_by': {
    shown: { because: 'it is the figure of a place; that it was entered stands in the ledger' },
    deleted: 'gone',
  },
  'linli.rating_flag.raised_by': {
    shown: { because: 'it is the objection of a company; that it was made stands in the ledger' },
    deleted: 'gone',
  },
  'linli.rating_flag.settled_by': {
    shown: { because: 'it is the ruling of an office; that it was made stands in the ledger' },
    deleted: 'gone',
  },
  'linli.rating_sheet.written_by': {
    shown: { because: 'it is the word of an office; that it was given stands in the ledger' },
    deleted: 'gone',
  },
  'linli.vote.person_id': { shown: 'ratings', deleted: 'gone' },
  'linli.vote_version.person_id': { shown: 'ratings', deleted: 'gone' },
  'linli.vote_words.person_id': { shown: 'ratings', deleted: 'gone' },
  'sealed.identity.person_id': { shown: 'isIdentityKept', deleted: 'gone' },
}

/** Ids of other things. What concerns one person alone has that person's id as the community of its ledger line. */
const ofThings = new Set([
  ...[
    'activity_id',
    'check_in_id',
    'check_out_id',
    'card_id',
    'dispute_id',
    'community_id',
    'consent_id',
    'grant_id',
    'sign_up_id',
    'invitation_id',
    'message_id',
    'series_id',
  ],
  ...[
    'claim_id',
    'compound_id',
    'door_id',
    'sheet_id',
    'rating_id',
    'confirmation_id',
    'changed_doors',
    'file_id',
  ],
  ...['company_id', 'contract_id', 'provider_id', 'district_id'],
  ...['parent_id', 'place_id', 'lineage', 'record_id', 'subject_id', 'hands_over', 'work_unit_id'],
])

/** Every column of ids that nobody has said to be of other things, `schema.table.column`. */
export async function personColumns(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ path: string; name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as path, column_name as name
     from information_schema.columns
     where table_schema in ('linli', 'sealed') and udt_name in ('uuid', '_uuid') order by 1`,
  )
  return rows.filter(({ name }) => !ofThings.has(name)).map(({ path }) => path)
}

export async function countIn(owner: Pool, path: string, personId: string): Promise<number> {
  const [schema, table, column] = path.split('.')
  const { rows } = await owner.query<{ count: string }>(
    `select count(*) from ${schema}.${table} where ${column} = $1`,
    [personId],
  )
  return Number(rows[0]?.count)
}

/** Where in the whole database texts stand, `schema.table`, with the number of rows for each text. */
export async function findEverywhere(
  owner: Pool,
  ...texts: string[]
): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('linli', 'sealed') order by 1`,
  )
  const found: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await owner.query<{ count: string }>(
      `select count(*) from ${name} t, unnest($1::text[]) as sought
       where to_jsonb(t)::text like '%' || sought || '%'`,
      [texts],
    )
    const count = Number(counted.rows[0]?.count)
    if (count > 0) found[name] = count
  }
  return found
}
