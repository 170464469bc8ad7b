// A card in a line.
import type { listCards } from '@linli/shared/activity/list-cards'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { civilDay } from '../../lib/when.ts'
import { cardEndWords } from '../../lib/words.ts'
import { linesOf, quiet, rowOf, text, type WorkRow } from '../components/work-table/rows.ts'

export const columns = [
  { words: '姓名', share: 3 },
  { words: '单位', share: 4 },
  { words: '发卡', share: 3 },
  { words: '本人微信', share: 2 },
  { words: '现在', share: 4 },
]

export function cardLine(card: OutputOf<typeof listCards>['cards'][number]): WorkRow {
  const { cardId, name, unit, hasPhone, issuedAt, endedAt, endedBecause } = card
  const issued = `${civilDay(dateIn(issuedAt))}发`
  const ended = endedBecause ? `已停用，${cardEndWords[endedBecause]}` : ''
  const words = [issued, hasPhone ? '有微信' : '', ended].filter(Boolean).join('·')
  const isValid = endedAt === null
  return rowOf({
    key: cardId,
    name,
    lines: linesOf(unit ?? '', words),
    cells: [unit ?? '', civilDay(dateIn(issuedAt)), hasPhone ? '有' : '没有', ended || '在用'],
    acts: isValid
      ? [text('end', '停用', `停用${name}的卡`), quiet('replace', '换新卡', `给${name}换新卡`)]
      : [],
  })
}
