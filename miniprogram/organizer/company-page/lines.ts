// A quarter of a company as its own people read it, before everybody does and after.
import type { OutputOf } from '@linli/shared/operation'
import type { showCompanyPage } from '@linli/shared/rating/show-company-page'
import { formulaOf, months, rangeOf, tenths } from '../../lib/score-words.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

type Listed = OutputOf<typeof showCompanyPage>['quarters'][number]
export type CompanyLine = ReturnType<typeof lineOf>

export function lineOf(one: Listed) {
  return {
    ...{
      quarter: one.quarter,
      providerId: one.providerId,
      key: `${one.quarter} ${one.providerId}`,
    },
    title: months(one.quarter),
    provider: plainName(one.providerName),
    score: tenths(one.scoreTenths),
    said: `分·${one.votes} 户评价，共 ${one.households} 户`,
    when: whenOf(one),
    isWaiting: one.publishedOn === null && one.takenBackBecause === null,
    isTakenBack: one.takenBackBecause !== null,
    takenBack: one.takenBackBecause ? `原因：${one.takenBackBecause}` : '',
    range: rangeOf(one),
    formula: formulaOf(one),
    bars: one.bars ? [...one.bars] : [],
    rank: one.rank === null ? '' : `同类第 ${one.rank} 名`,
    mayObject: one.mayObject,
    answer: one.answer?.words ?? '',
    objection: one.objection?.words ?? '',
    finding: findingOf(one),
  }
}

function whenOf(one: Listed): string {
  const { publishedOn, objectionsEndOn, isProvisional, takenBackBecause } = one
  if (takenBackBecause !== null)
    return publishedOn ? `${civilDay(publishedOn)}公布过，已撤下` : '已撤下，不公布'
  if (publishedOn) return `${civilDay(publishedOn)}公布`
  const day = `${civilDay(objectionsEndOn)}${isProvisional ? '（暂定）' : ''}`
  return `${day}之后公布`
}

function findingOf({ objection }: Listed): string {
  if (!objection) return ''
  if (!objection.finding) return '主管部门还在看，结论会写在这里。到了日子照常公布。'
  const found = objection.finding === 'stands' ? '分数不变' : '这一行撤下'
  return `结论：${found}。${objection.because ?? ''}`
}
