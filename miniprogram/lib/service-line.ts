// A contract in one line: who, of which kind, from when to when.
import type { ServiceBrief } from '@linli/shared/provider/provider'
import { civilDay } from './when.ts'
import { plainName, providerWords } from './words.ts'

export interface ServiceLine {
  contractId: string
  name: string
  days: string
}

export function serviceLine(contract: ServiceBrief): ServiceLine {
  const { contractId, kind, company, startsOn, endsOn } = contract
  const until = endsOn ? `到 ${civilDay(endsOn)}` : '一直到现在'
  return {
    contractId,
    name: company ? plainName(company) : providerWords[kind],
    days: `${civilDay(startsOn)} 起，${until}`,
  }
}
