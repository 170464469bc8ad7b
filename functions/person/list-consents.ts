import { listConsents as contract } from '@linli/shared/person/list-consents'
import { handle } from '../_kit/host.ts'
import { ownConsents } from './queries.ts'

const most = 200

export const listConsents = handle(contract, async (ctx) => {
  return { consents: await ownConsents(ctx.db, ctx.person.personId, most) }
})
