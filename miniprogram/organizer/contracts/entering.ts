// A new contract: who serves from which day on, and a company that is not in the list yet.
import { dateIn } from '@linli/shared/day'
import type { InputOf } from '@linli/shared/operation'
import { needsCompany } from '@linli/shared/provider/provider'
import { registerCompany } from '@linli/shared/provider/register-company'
import { startContract } from '@linli/shared/provider/start-contract'
import { type ProviderKind, providerKinds } from '@linli/shared/rating/provider'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName, providerWords } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'

export interface Choice {
  key: string
  words: string
}

export const kinds = providerKinds.map((key) => ({ key, words: providerWords[key] }))

export const nothingEntered = {
  isAdding: false,
  kind: '' as ProviderKind | '',
  wrongKind: '',
  asksCompany: false,
  companyId: '',
  wrongCompany: '',
  isNew: false,
  companyName: '',
  creditCode: '',
  wrongName: '',
  wrongCode: '',
  startsOn: '',
  startsWords: '',
}

interface Entering {
  data: typeof nothingEntered & { companies: Choice[]; isBusy: boolean }
  keys: { communityId: string; compoundId: string }
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
  refresh(): Promise<void>
  work(done: () => Promise<void>): Promise<void>
}

export const entering = {
  open(this: Entering) {
    this.setData({ ...nothingEntered, isAdding: true, ...startsAt(dateIn(now())), stop: null })
  },

  close(this: Entering) {
    this.setData({ ...nothingEntered, stop: null })
  },

  chooseKind(this: Entering, event: WechatMiniprogram.CustomEvent<{ key: ProviderKind }>) {
    const kind = event.detail.key
    this.setData({ kind, wrongKind: '', asksCompany: needsCompany(kind) })
  },

  chooseCompany(this: Entering, event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ companyId: event.detail.key, wrongCompany: '' })
  },

  openCompany(this: Entering) {
    this.setData({ isNew: true })
  },

  typeName(this: Entering, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ companyName: event.detail.value, wrongName: '' })
  },

  typeCode(this: Entering, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ creditCode: event.detail.value, wrongCode: '' })
  },

  chooseStart(this: Entering, event: WechatMiniprogram.PickerChange) {
    this.setData(startsAt(String(event.detail.value)))
  },

  async register(this: Entering) {
    const { communityId, compoundId: placeId } = this.keys
    const { companyName: name, isBusy } = this.data
    const creditCode = this.data.creditCode.trim().toUpperCase() || null
    const typed = { communityId, placeId, name, creditCode }
    const wrong = wrongOf(typed)
    this.setData(wrong)
    if (isBusy || wrong.wrongName || wrong.wrongCode) return
    await this.work(async () => {
      const { companyId } = await attempt(this, typed, ({ newId, requestId }) =>
        call(registerCompany, { ...typed, companyId: newId }, requestId),
      )
      const companies = [...this.data.companies, choiceOf({ companyId, name })]
      this.setData({ companies, companyId, isNew: false, companyName: '', creditCode: '' })
    })
  },

  async start(this: Entering) {
    const { kind, asksCompany, companyId, startsOn, isBusy } = this.data
    const wrongKind = kind ? '' : '请选一种。'
    const wrongCompany = asksCompany && !companyId ? '请选一家公司，名单里没有就先登记。' : ''
    this.setData({ wrongKind, wrongCompany })
    if (!kind || isBusy || wrongCompany) return
    const of = { ...this.keys, kind, companyId: asksCompany ? companyId : null }
    const typed = { ...of, startsOn, endsOn: null }
    await this.work(async () => {
      await attempt(this, typed, ({ newId, requestId }) =>
        call(startContract, { ...typed, contractId: newId }, requestId),
      )
      this.setData(nothingEntered)
      await this.refresh()
    })
  },
}

function startsAt(startsOn: string) {
  return { startsOn, startsWords: civilDay(startsOn) }
}

export function choiceOf({ companyId, name }: { companyId: string; name: string }): Choice {
  return { key: companyId, words: plainName(name) }
}

function wrongOf(typed: Omit<InputOf<typeof registerCompany>, 'companyId'>) {
  const wrong = wrongFields(registerCompany, { ...typed, companyId: typed.placeId })
  return {
    wrongName: wrong.has('name') ? '请填公司的全名，最多 40 个字。' : '',
    wrongCode: wrong.has('creditCode') ? '信用代码不对，照执照核对 18 位；也可以不填。' : '',
  }
}
