import type { Instance } from '../runtime/types.ts'

type Options = { thresholds?: number[]; initialRatio?: number; observeAll?: boolean }

/** The framework's own observer, in WeChat's older way of being called. */
export function observer(instance: Instance, options?: Options): unknown {
  return instance.createIntersectionObserver(options)
}
