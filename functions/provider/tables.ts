/** Who looks after a compound: companies of a district, and the contracts under which somebody serves, with dates. */
import { providerKinds } from '@linli/shared/rating/provider'
import { sql } from 'drizzle-orm'
import { boolean, date, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

/** A company serves compounds of many communities, so it belongs to none; like work units, whole on every server. */
export const company = linli.table(
  'company',
  {
    companyId: uuid('company_id').primaryKey(),
    districtId: uuid('district_id').notNull(),
    name: text('name').notNull(),
    /** 统一社会信用代码, where it was entered. */
    creditCode: text('credit_code'),
    registeredAt: moment('registered_at').notNull(),
    isInvented: boolean('is_invented').notNull(),
  },
  (table) => [index('company_by_district').on(table.districtId, table.name)],
)

/**
 * One provider at one compound from a day to a day. `providerId` is what a vote names: the company, or for care
 * without a company this very contract. Also `none` has dates: since when nobody serves.
 */
export const serviceContract = linli.table(
  'service_contract',
  {
    communityId: uuid('community_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    compoundId: uuid('compound_id').notNull(),
    kind: text('kind', { enum: providerKinds }).notNull(),
    providerId: uuid('provider_id').notNull(),
    companyId: uuid('company_id'),
    startsOn: date('starts_on').notNull(),
    /** The last day; null while it runs. */
    endsOn: date('ends_on'),
    enteredAt: moment('entered_at').notNull(),
    /** Entered in error: it never was. */
    withdrawnAt: moment('withdrawn_at'),
    isInvented: boolean('is_invented').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.contractId] }),
    uniqueIndex('service_contract_start')
      .on(table.communityId, table.compoundId, table.startsOn)
      .where(sql`withdrawn_at is null`),
    index('service_contract_by_company').on(table.companyId),
  ],
)
