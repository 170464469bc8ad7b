// A card in a line.
import type { listCards } from '@linli/shared/activity/list-cards'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { civilDay } from '../../lib/when.ts'
import { cardEndWords } from '../../lib/words.ts'

export function cardLine(card: OutputOf<typeof listCards>['cards'][number]) {
  const { cardId, name, unit, hasPhone, issuedAt, endedAt, endedBecause } = card
  const issued = `${civilDay(dateIn(issuedAt))}发`
  const ended = endedBecause ? `已停用，${cardEndWords[endedBecause]}` : ''
  const words = [issued, hasPhone ? '有微信' : '', ended].filter(Boolean).join('·')
  return { cardId, name, unit: unit ?? '', words, isValid: endedAt === null }
}
