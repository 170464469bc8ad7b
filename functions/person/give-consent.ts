import { giveConsent as contract } from '@linli/shared/person/give-consent'
import { purposeVersions } from '@linli/shared/person/purpose'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { newId } from '../_kit/ids.ts'
import { consent } from '../_kit/tables.ts'

export const giveConsent = handle(contract, async (ctx, { purpose, version }) => {
  const { personId } = ctx.person
  if (version !== purposeVersions[purpose]) throw ctx.failure('person.consentOutdated')
  const standing = and(
    eq(consent.personId, personId),
    eq(consent.purpose, purpose),
    isNull(consent.endedAt),
  )
  await ctx.db
    .update(consent)
    .set({ endedAt: ctx.now })
    .where(and(standing, ne(consent.version, version)))
  await ctx.db
    .insert(consent)
    .values({ personId, consentId: newId(ctx.now), purpose, version, givenAt: ctx.now })
    .onConflictDoNothing()
  const [given] = await ctx.db.select().from(consent).where(standing)
  await ctx.record({ communityId: personId, subjectId: personId })
  return { givenAt: (given?.givenAt ?? ctx.now).toISOString() }
})
