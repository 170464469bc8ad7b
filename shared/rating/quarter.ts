/** A quarter of the year in Asia/Shanghai, `2026-Q1`: votes are given, changed and counted within one. */
import * as z from 'zod'
import { dateIn, daysLater, startOfDay } from '../day.ts'

export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** Civil dates, both within. */
export interface Days {
  from: string
  until: string
}

const written = /^(?:19|20|21)\d\d-Q[1-4]$/

/** A text to documents and fuzzers; to the compiler what it is. */
export function quarter(): z.ZodType<Quarter, Quarter> {
  return z.string().max(7).regex(written) as unknown as z.ZodType<Quarter, Quarter>
}

/** @param moment ISO 8601 or milliseconds. */
export function quarterOf(moment: string | number): Quarter {
  const date = dateIn(moment)
  return quarterAt(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3))
}

export function daysOf(quarter: Quarter): Days {
  return { from: firstDay(quarter), until: daysLater(firstDay(quarterAfter(quarter)), -1) }
}

/** Its first and its last millisecond. */
export function momentsOf(quarter: Quarter): { opensAt: number; closesAt: number } {
  return {
    opensAt: startOfDay(firstDay(quarter)),
    closesAt: startOfDay(firstDay(quarterAfter(quarter))) - 1,
  }
}

export function quarterAfter(quarter: Quarter): Quarter {
  const { year, number } = partsOf(quarter)
  return number === 4 ? quarterAt(year + 1, 1) : quarterAt(year, number + 1)
}

export function isOpen(quarter: Quarter, now: number): boolean {
  return quarterOf(now) === quarter
}

/** `2026年第1季度` */
export function quarterName(quarter: Quarter): string {
  const { year, number } = partsOf(quarter)
  return `${year}年第${number}季度`
}

function firstDay(quarter: Quarter): string {
  const { year, number } = partsOf(quarter)
  return `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`
}

function partsOf(quarter: Quarter): { year: number; number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(6)) }
}

function quarterAt(year: number, number: number): Quarter {
  return `${year}-Q${number as 1 | 2 | 3 | 4}`
}
