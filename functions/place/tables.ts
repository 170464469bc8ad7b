/** The tree of places, from the city to a door. */
import { compoundTypes } from '@linli/shared/place/compound-type'
import { placeKinds } from '@linli/shared/place/kind'
import { boolean, date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

/**
 * `communityId` is the community for it and all below, and the place's own id above communities.
 * `lineage` runs from the root to the place itself, so a grant at any of its members reaches the place.
 */
export const place = linli.table(
  'place',
  {
    communityId: uuid('community_id').notNull(),
    placeId: uuid('place_id').notNull(),
    parentId: uuid('parent_id'),
    lineage: uuid('lineage').array().notNull(),
    kind: text('kind', { enum: placeKinds }).notNull(),
    name: text('name').notNull(),
    officialCode: text('official_code'),
    codeAsOf: date('code_as_of'),
    compoundType: text('compound_type', { enum: compoundTypes }),
    isInvented: boolean('is_invented').notNull(),
    openedAt: moment('opened_at'),
    /** Who answers for it and where to call; set when it opens. */
    office: text('office'),
    officePhone: text('office_phone'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.placeId] }),
    index('place_by_parent').on(table.parentId),
    index('place_by_code').on(table.officialCode),
  ],
)
