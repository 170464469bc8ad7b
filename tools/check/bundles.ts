import { kilobytes } from '../build/ceilings.ts'
import { buildFunction, builtDomains } from '../build/function.ts'
import type { Step } from './step.ts'

export const bundles: Step = {
  name: 'functions below their ceilings',
  async problems() {
    const built = await Promise.all(
      builtDomains().map((domain) => buildFunction(domain, { write: false })),
    )
    return built.flatMap(tooBig)
  },
}

export function tooBig({
  name,
  bytes,
  ceiling,
}: {
  name: string
  bytes: number
  ceiling: number
}): string[] {
  return bytes > ceiling
    ? [`${name} weighs ${kilobytes(bytes)}, more than ${kilobytes(ceiling)}`]
    : []
}
