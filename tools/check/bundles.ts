import { kilobytes } from '../build/ceilings.ts'
import { buildFunction, builtFolders } from '../build/function.ts'
import { type BuiltPackage, buildPackages } from '../build/miniprogram.ts'
import type { Step } from './step.ts'

export const bundles: Step[] = [
  {
    name: 'functions below their ceilings',
    async problems() {
      return (await Promise.all(builtFolders().map(buildFunction))).flatMap(tooBig)
    },
  },
  weighed(),
]

function weighed(): Step {
  let packages: BuiltPackage[] = []
  return {
    name: 'mini-program below its ceilings',
    async problems() {
      packages = await buildPackages('.cache/check/miniprogram')
      return packages.flatMap(tooBig)
    },
    figures: () => packages.map(weightOf),
  }
}

export function weightOf({ name, bytes, ceiling }: BuiltPackage): string {
  return `${name}: ${kilobytes(bytes)} of ${kilobytes(ceiling)}`
}

export function tooBig({ name, bytes, ceiling }: BuiltPackage): string[] {
  return bytes > ceiling
    ? [`${name} weighs ${kilobytes(bytes)}, more than ${kilobytes(ceiling)}`]
    : []
}
