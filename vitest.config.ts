import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Of minutes, in the tests or in the proofs. */
const long =
  /\/(e2e|net|scale|wechat|engine\/kill|_kit\/durability|generated\/(authorization|fuzz|forged))/

/** None that takes minutes begins last, with the other core idle. What Vitest knows of earlier runs a fresh machine lacks. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    env: { TZ: 'UTC' },
    pool: 'forks',
    // One more than cores: what waits for a browser or a clock leaves a core to another.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // Loading the modules anew for each file took longer than most files; none keeps a state of its own in them.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
})
