import { correctName as contract } from '@linli/shared/activity/correct-name'
import { handle } from '../_kit/host.ts'
import { nameOf } from './changes.ts'
import { correct, findToCorrect, lastCorrection } from './correct.ts'

export const correctName = handle(contract, async (ctx, { name, unit, reason, ...of }) => {
  const found = await findToCorrect(ctx, of)
  const stands =
    (await lastCorrection(ctx, of, 'name')) ??
    (await nameOf(ctx.db, { ...of, personId: found.record.personId }))
  if (stands.name === name && stands.unit === unit) throw ctx.failure('activity.nameStandsSo')
  return correct(ctx, found, { kind: 'name', name, unit }, reason)
})
