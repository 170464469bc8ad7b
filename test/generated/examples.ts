/**
 * The suites that are generated for every operation, from its contract and its example: a new operation is
 * covered on the day it is written. This file collects the examples.
 */
import { readdirSync } from 'node:fs'
import { contracts } from '@linli/shared/contracts'
import type { Operation } from '@linli/shared/operation'
import type { Example } from '../support/example.ts'

const folder = new URL('../', import.meta.url)

export interface Found {
  /** From `test/`, `activity/check-in.example.ts`. */
  path: string
  example: Example
}

export async function findExamples(): Promise<Found[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.example.ts'))
    .sort()
  return Promise.all(paths.map(async (path) => ({ path, example: await theOneIn(path) })))
}

async function theOneIn(path: string): Promise<Example> {
  const exported: unknown[] = Object.values(await import(new URL(path, folder).href))
  const examples = exported.filter(isExample)
  const [only] = examples
  if (!only || examples.length > 1) throw new Error(`test/${path} must export one example.`)
  return only
}

function isExample(value: unknown): value is Example {
  return typeof value === 'object' && value !== null && 'contract' in value && 'refusals' in value
}

export function operationsWithout(found: readonly Found[], of: readonly Operation[]): string[] {
  return of
    .filter((contract) => !found.some(({ example }) => example.contract === contract))
    .map((contract) => contract.name)
}

export function examplesWithout(found: readonly Found[], of: readonly Operation[]): string[] {
  return found.filter(({ example }) => !of.includes(example.contract)).map(({ path }) => path)
}

/** @throws where an operation has no example, or an example no operation: no suite then tells the whole. */
export async function allExamples(): Promise<Example[]> {
  const found = await findExamples()
  const [bare, idle] = [operationsWithout(found, contracts), examplesWithout(found, contracts)]
  if (bare.length > 0) throw new Error(`Without an example: ${bare.join(', ')}.`)
  if (idle.length > 0) throw new Error(`An example of no listed operation: ${idle.join(', ')}.`)
  return contracts.flatMap((contract) =>
    found.flatMap(({ example }) => (example.contract === contract ? [example] : [])),
  )
}
