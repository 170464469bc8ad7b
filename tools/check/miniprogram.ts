import { join } from 'node:path'
import { checkMiniprogram } from '../miniprogram/check.ts'
import type { Step } from './step.ts'

/** What WeChat's own compiler lets pass and a phone then stumbles over. */
export const miniprogram: Step = {
  name: 'mini-program',
  problems: ({ root }) =>
    checkMiniprogram({ source: join(root, 'miniprogram') }).map(
      ({ file, line, sentence }) => `miniprogram/${file}${line ? `:${line}` : ''}: ${sentence}`,
    ),
}
