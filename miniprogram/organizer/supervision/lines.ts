// Flags, the board and the coverage of a district in the words of the page. No line says which stars.
import type { OutputOf } from '@linli/shared/operation'
import { coverageTenths } from '@linli/shared/rating/coverage'
import type { showSupervision } from '@linli/shared/rating/show-supervision'
import { clockTime, dayName } from '@linli/shared/time'
import { months } from '../../lib/score-words.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

export type Shown = OutputOf<typeof showSupervision>
type Flag = Shown['flags'][number]
export type FlagLine = ReturnType<typeof flagLine>

export const coverageWords = {
  professional: '专业化物业覆盖',
  party: '党的组织和工作覆盖',
} as const

export function flagLine(one: Flag) {
  const of = [plainName(one.compoundName), one.providerName && plainName(one.providerName)]
  const found = one.finding === 'stands' ? '没问题' : '已撤下'
  return {
    key: [one.compoundId, one.providerId, one.quarter, one.reason, one.startsAt].join(' '),
    name: of.filter(Boolean).join('·'),
    isInvented: one.isInvented,
    what: whatOf(one),
    of: `${months(one.quarter)}${one.isPublished ? '，已经公布' : '，还没公布'}`,
    isOpen: one.finding === null,
    done: one.finding ? `${found}：${one.because ?? ''}` : '',
    isPublished: one.isPublished,
  }
}

/** In phrases that stay whole on a narrow screen. */
function whatOf({ reason, startsAt, households, words }: Flag): string[] {
  const from = `${dayName(startsAt)} ${clockTime(startsAt)}起，`
  if (reason === 'manyAtOnce') return [from, '10 分钟里，', `${households} 户第一次打了星`]
  if (reason === 'manyChanged') return [from, '1 小时里，', `${households} 户重打了星`]
  if (reason === 'justVerified')
    return [from, '24 小时里，', `${households} 户认证不到一天就打了星`]
  if (reason === 'staffHousehold')
    return [`有 ${households} 户里住着服务单位的人，`, '打星的是家里别的成年人']
  return [`服务单位提了异议：${words ?? ''}`]
}

export function waitingLines({ waiting }: Shown): string[] {
  return waiting.map(({ quarter, objectionsEndOn, isProvisional }) => {
    const day = `${civilDay(objectionsEndOn)}${isProvisional ? '（暂定）' : ''}`
    return `${months(quarter)}：服务单位正在看，${day}之后公布`
  })
}

export function coverageLines({ coverage }: Shown) {
  return coverage.map(({ kind, covered, compounds, asOf }) => ({
    kind,
    words: coverageWords[kind],
    share: `${(coverageTenths(covered, compounds) / 10).toFixed(1)}%`,
    of: `${compounds} 个小区里有 ${covered} 个，截至 ${civilDay(asOf)}`,
  }))
}
