import { messageKinds } from '@linli/shared/person/message'
import { purposes } from '@linli/shared/person/purpose'
import { reminderStates, reminderTemplates } from '@linli/shared/person/reminder'
import { roles } from '@linli/shared/person/role'
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, moment } from './columns.ts'
import { linli } from './schemas.ts'

/** The ledger: what was done, by whom, to what. No personal text; the app’s role can add and read, nothing else. */
export const record = linli.table(
  'record',
  {
    communityId: uuid('community_id').notNull(),
    recordId: uuid('record_id').notNull(),
    operation: text('operation').notNull(),
    personId: uuid('person_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.recordId] }),
    index('record_by_time').on(table.communityId, table.recordedAt),
  ],
)

/** A line of the ledger that a seal covers, with the digest of the line as it stood then. */
export const sealedRecord = linli.table(
  'sealed_record',
  {
    communityId: uuid('community_id').notNull(),
    recordId: uuid('record_id').notNull(),
    sealNumber: integer('seal_number').notNull(),
    digest: bytes('digest').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.recordId] }),
    index('sealed_record_by_seal').on(table.communityId, table.sealNumber),
  ],
)

/** One digest over a community's new lines and the seal before. Made by a timer, never on the way of a write. */
export const recordSeal = linli.table(
  'record_seal',
  {
    communityId: uuid('community_id').notNull(),
    sealNumber: integer('seal_number').notNull(),
    lines: integer('lines').notNull(),
    digest: bytes('digest').notNull(),
    sealedAt: moment('sealed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.sealNumber] })],
)

/** Ordinary writes by the id of their request: the same again gets the same answer, another body a conflict. */
export const request = linli.table(
  'request',
  {
    personId: uuid('person_id').notNull(),
    requestId: text('request_id').notNull(),
    digest: bytes('digest').notNull(),
    output: jsonb('output'),
    askedAt: moment('asked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.requestId] })],
)

/** 我的 messages: the in-app channel, written with the change they tell of. The words are on the phone. */
export const message = linli.table(
  'message',
  {
    personId: uuid('person_id').notNull(),
    messageId: uuid('message_id').notNull(),
    kind: text('kind', { enum: messageKinds }).notNull(),
    placeName: text('place_name'),
    role: text('role', { enum: roles }),
    personName: text('person_name'),
    title: text('title'),
    reason: text('reason'),
    /** Whose name that is, so that it goes when they go. */
    aboutPersonId: uuid('about_person_id'),
    /** The activity it tells of, which the phone opens at a tap. */
    communityId: uuid('community_id'),
    activityId: uuid('activity_id'),
    startsAt: moment('starts_at'),
    /** From then on it is news no more, and is not shown to who has not read it. */
    expiresAt: moment('expires_at'),
    writtenAt: moment('written_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.messageId] }),
    index('message_by_time').on(table.personId, table.writtenAt),
    index('message_by_subject')
      .on(table.aboutPersonId)
      .where(sql`${table.aboutPersonId} is not null`),
    index('message_by_activity').on(table.activityId).where(sql`${table.activityId} is not null`),
  ],
)

/** What a person consented to, one row for each time; of one purpose at most one stands. */
export const consent = linli.table(
  'consent',
  {
    personId: uuid('person_id').notNull(),
    consentId: uuid('consent_id').notNull(),
    purpose: text('purpose', { enum: purposes }).notNull(),
    version: integer('version').notNull(),
    givenAt: moment('given_at').notNull(),
    /** Taken back, or replaced by the consent to another version. */
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.consentId] }),
    uniqueIndex('consent_standing')
      .on(table.personId, table.purpose)
      .where(sql`${table.endedAt} is null`),
  ],
)

/** Reminders by WeChat of messages in 我的, on their way out. What became of each stays until long after it lapsed. */
export const outbox = linli.table(
  'outbox',
  {
    personId: uuid('person_id').notNull(),
    messageId: uuid('message_id').notNull(),
    template: text('template', { enum: reminderTemplates }).notNull(),
    state: text('state', { enum: reminderStates }).notNull(),
    attempts: smallint('attempts').notNull(),
    /** WeChat's code, or the network's, of the last try that did not deliver. */
    code: text('code'),
    writtenAt: moment('written_at').notNull(),
    /** Waiting: not to be tried before. Sending: who has not answered by then never will. Null once it is settled. */
    dueAt: moment('due_at'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.messageId] }),
    index('outbox_due').on(table.dueAt).where(sql`due_at is not null`),
  ],
)
