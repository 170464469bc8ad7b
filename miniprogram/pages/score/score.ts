// 小区评分: who serves, how it was rated in each quarter, how that is made, and the way to give stars.
import { listMyCompounds } from '@linli/shared/rating/list-my-compounds'
import { showRatingSheet } from '@linli/shared/rating/show-rating-sheet'
import { showScore } from '@linli/shared/rating/show-score'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence } from '../../lib/faces.ts'
import { kindWords, providerWords } from '../../lib/provider-words.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { sentences } from '../../lib/sentences.ts'
import { plainName } from '../../lib/words.ts'
import { correctionLines, quarterLines, runningLine, type Shown } from './lines.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    choices: [] as { communityId: string; compoundId: string; name: string; isInvented: boolean }[],
    compound: '',
    isInvented: false,
    serving: '',
    isUnserved: false,
    office: '',
    officePhone: '',
    isShown: true,
    quarters: [] as ReturnType<typeof quarterLines>,
    corrections: [] as ReturnType<typeof correctionLines>,
    running: '',
    canRate: false,
    isGiven: false,
  },
  keys: { communityId: '', compoundId: '' },

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', compoundId: query.compoundId ?? '' }
  },

  /** Each time, because the stars may have been given in between. */
  onShow() {
    this.setData(textSize())
    if (this.data.choices.length === 0) this.find()
  },

  async find() {
    if (this.data.face) this.setData({ isLoading: true, face: null })
    try {
      if (this.keys.compoundId || (await this.findOwn())) await this.load()
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  /** @returns whether there is exactly one, which is shown at once. */
  async findOwn(): Promise<boolean> {
    const { compounds } = await call(listMyCompounds, {})
    const [only] = compounds
    if (!only) {
      const face = faceOfSentence(sentences['rating.householdNeeded'], 'plain', 'home')
      this.setData({ isLoading: false, face })
      return false
    }
    if (compounds.length === 1) {
      this.keys = { communityId: only.communityId, compoundId: only.compoundId }
      return true
    }
    const choices = compounds.map(({ compoundName, ...one }) => {
      return { ...one, name: plainName(compoundName) }
    })
    this.setData({ isLoading: false, choices })
    return false
  },

  choose(event: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
    const { communityId = '', compoundId = '' } =
      this.data.choices[event.currentTarget.dataset.index] ?? {}
    this.keys = { communityId, compoundId }
    this.setData({ choices: [], isLoading: true })
    this.find()
  },

  async load() {
    const [shown, sheet] = await Promise.all([
      call(showScore, this.keys),
      call(showRatingSheet, this.keys),
    ])
    const canRate = sheet.standing !== 'staffBarred' && sheet.providers.length > 0
    const isGiven = sheet.doorId !== null && sheet.providers.some((one) => one.isGiven)
    this.setData({
      ...{ isLoading: false, face: null, canRate, isGiven },
      compound: plainName(shown.compoundName),
      isInvented: shown.isInvented,
      serving: servingWords(shown),
      isUnserved: shown.serving === null || shown.serving.kind === 'none',
      office: plainName(shown.office ?? ''),
      officePhone: shown.officePhone ?? '',
      isShown: shown.isShown,
      quarters: quarterLines(shown),
      corrections: correctionLines(shown),
      running: runningLine(shown),
    })
  },

  turn(event: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
    const { index } = event.currentTarget.dataset
    const quarters = this.data.quarters.map((one, at) =>
      at === index ? { ...one, isOpen: !one.isOpen } : one,
    )
    this.setData({ quarters })
  },

  rate() {
    goTo(paths.rate, this.keys)
  },
})

function servingWords({ serving }: Shown): string {
  if (!serving) return '还没有录入谁在服务'
  const kind = kindWords[serving.kind]
  return serving.providerName ? `${providerWords(serving)}·${kind}` : kind
}
