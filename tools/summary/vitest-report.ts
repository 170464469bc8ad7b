import type { Count } from './count.ts'

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    startTime: number
    endTime: number
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** A file that could not even be loaded has no tests to count, and counts as one that failed. */
export function countOf({ testResults }: VitestReport): Count {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return {
    passed: results.filter(({ status }) => status === 'passed').length,
    failed: results.filter(({ status }) => status === 'failed').length + unloaded.length,
  }
}

/** Tests that chose not to run, on what this machine lacks. */
export function skippedIn({ testResults }: VitestReport): string[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName)
}

/** Seconds that the files of each folder below test/ took, one after another. */
export function secondsBySuite({ testResults }: VitestReport): Map<string, number> {
  const seconds = new Map<string, number>()
  for (const { name, startTime, endTime } of testResults) {
    const suite = /[\\/]test[\\/]([\w-]+)[\\/]/.exec(name)?.[1] ?? 'test'
    seconds.set(suite, (seconds.get(suite) ?? 0) + (endTime - startTime) / 1000)
  }
  return new Map([...seconds].sort(([, one], [, other]) => other - one))
}
