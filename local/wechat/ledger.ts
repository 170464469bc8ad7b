/** What the double of WeChat knows: who has allowed how many messages of which template, and what it has shown to whom. */
import { keep, readKept } from '../kept-file.ts'

export interface Shown {
  messageId: number
  openId: string
  templateId: string
  page: string
  fields: Readonly<Record<string, string>>
  shownAt: string
}

interface Kept {
  allowed: Record<string, number>
  shown: Shown[]
}

export interface Ledger {
  allow(openId: string, templateId: string): void
  /** Takes one from what was allowed. @returns false where nothing is left. */
  take(openId: string, templateId: string): boolean
  left(openId: string, templateId: string): number
  show(what: Omit<Shown, 'messageId'>): number
  /** The newest last. */
  shown(): readonly Shown[]
  /** As before the first message. */
  forget(): void
}

/** @param file where it is kept over a restart; without one it is forgotten. */
export function openLedger(file?: string): Ledger {
  const kept: Kept = (file && readKept<Kept>(file)) || { allowed: {}, shown: [] }
  const keyOf = (openId: string, templateId: string) => `${openId} ${templateId}`
  const left = (openId: string, templateId: string) => kept.allowed[keyOf(openId, templateId)] ?? 0
  const change = (openId: string, templateId: string, by: number) => {
    kept.allowed[keyOf(openId, templateId)] = left(openId, templateId) + by
    if (file) keep(file, kept)
  }
  return {
    left,
    allow: (openId, templateId) => change(openId, templateId, 1),
    take(openId, templateId) {
      if (left(openId, templateId) === 0) return false
      change(openId, templateId, -1)
      return true
    },
    show(what) {
      const messageId = (kept.shown.at(-1)?.messageId ?? 0) + 1
      kept.shown.push({ ...what, messageId })
      if (file) keep(file, kept)
      return messageId
    },
    shown: () => kept.shown,
    forget() {
      kept.allowed = {}
      kept.shown = []
      if (file) keep(file, kept)
    },
  }
}
