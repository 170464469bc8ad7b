import { mostFaultsTold } from '@linli/shared/household/door-fault'
import { showDoorFile as contract } from '@linli/shared/household/show-door-file'
import { handle } from '../_kit/host.ts'
import { missingFrom } from './doors.ts'
import { readFileOf } from './file.ts'
import { openPlace } from './queries.ts'

export const showDoorFile = handle(contract, async (ctx, input) => {
  const compound = await openPlace(ctx.db, input.communityId, input.compoundId)
  if (compound?.kind !== 'compound') throw ctx.failure('notFound')
  const read = await readFileOf(ctx.db, input)
  if (!read) throw ctx.failure('household.fileIncomplete')
  const { counts } = await missingFrom(ctx.db, compound, read)
  const { faults, ignored } = read
  const told = faults.slice(0, mostFaultsTold)
  return { ...counts, faults: told, faultCount: faults.length, ignored }
})
