import { recordNumber } from '@linli/shared/activity/record-number'
import { expect, it } from 'vitest'

it.each([
  ['018f3a5e-2222-4222-8333-444455556620', '431 660 064'],
  ['00000000-0000-4000-8000-000000000007', '000 000 007'],
  ['00000000-0000-4000-8000-0000ffffffff', '294 967 295'],
])('is of nine digits: %s has %s', (checkInId, number) => {
  expect(recordNumber(checkInId)).toBe(number)
})
