// A published quarter in the words of the page.

import type { OutputOf } from '@linli/shared/operation'
import type { showScore } from '@linli/shared/rating/show-score'
import { providerWords, typeWords } from '../../lib/provider-words.ts'
import { formulaOf, months, rangeOf, tenths } from '../../lib/score-words.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

export type Shown = OutputOf<typeof showScore>

export function quarterLines({ quarters, compoundType }: Shown) {
  const type = compoundType ? typeWords[compoundType] : '同类小区'
  return quarters.map((one, at) => ({
    key: `${one.quarter} ${one.providerId}`,
    provider: `${plainName(one.providerName)}·`,
    quarter: months(one.quarter),
    published: `${civilDay(one.publishedOn)}公布`,
    score: tenths(one.scoreTenths),
    said: `分·${one.votes} 户评价·${type}`,
    isOpen: at === 0,
    ...{ low: one.lowTenths, high: one.highTenths, hundredths: one.scoreHundredths },
    mean: one.meanHundredths,
    range: rangeOf(one),
    formula: formulaOf(one),
    items: one.asked
      ? `分项（第 ${one.asked.version} 版）：${one.asked.items.map(({ name }) => name).join('、')}。不进总分。`
      : '',
    bars: one.bars ? [...one.bars] : [],
    rank: one.rank === null ? '' : `${type}第 ${one.rank} 名`,
    among: `${one.compounds} 个里，只排前 ${Math.floor(one.compounds / 2)} 名`,
    place: one.rank ?? 1,
    ranked: Math.max(1, Math.floor(one.compounds / 2)),
    answer: one.answer?.words ?? '',
  }))
}

export function correctionLines({ corrections }: Shown) {
  return corrections.map((one) => {
    const was = one.was
      ? `原来写的是 ${tenths(one.was.scoreTenths)} 分、${one.was.votes} 户`
      : '原来没有这一家'
    return {
      key: `${one.quarter} ${one.providerId} ${one.correctedOn}`,
      what: `${months(one.quarter)}的分数更正了`,
      why: `${was}。${civilDay(one.correctedOn)}更正，因为${one.because.replace(/[。！？.!?]+$/, '')}。`,
    }
  })
}

/** `本季度至今 4.2 分，40 余户；分布季末公布` */
export function runningLine({ running }: Shown): string {
  const said = running.map((one) => {
    const who = running.length > 1 ? `${providerWords(one)} ` : ''
    return `${who}${tenths(one.scoreTenths)} 分，${one.votesFrom} 余户`
  })
  return said.length > 0 ? `本季度至今 ${said.join('；')}。分布季末公布` : ''
}
