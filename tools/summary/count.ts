/** What every task that judges ends with, and what continuous integration adds up. */
export interface Count {
  passed: number
  failed: number
}

export function sumOf(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** Prints the last line and sets the exit code by it. */
export function conclude(count: Count): void {
  console.log(`${count.passed} passed, ${count.failed} failed`)
  process.exitCode = count.failed > 0 ? 1 : 0
}
