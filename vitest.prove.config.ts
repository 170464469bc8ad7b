import { defineConfig } from 'vitest/config'
import everyday from './vitest.config.ts'

const minute = 60_000

/** `npm run prove`: the promises at their full counts take minutes each. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: ['test/**/*.prove.ts'],
    testTimeout: 20 * minute,
    disableConsoleIntercept: true,
  },
})
