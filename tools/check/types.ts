import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runNode } from './run.ts'
import type { Step } from './step.ts'

const require = createRequire(import.meta.url)
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')

/** One compilation for each set of types a room may see: the phone has no Node, shared has neither. */
const configs = {
  shared: 'shared/tsconfig.json',
  server: 'tsconfig.json',
  'mini-program': 'miniprogram/tsconfig.json',
  'browser host': 'local/host/tsconfig.json',
}

export const types: Step[] = Object.entries(configs).map(([name, config]) => ({
  name: `types: ${name}`,
  async problems({ root, files }) {
    if (!files.includes(config)) return [`${config} is missing`]
    const kept = `.cache/types/${config.replaceAll('/', '-')}.tsbuildinfo`
    // Four checkers, as is usual, work out the same types four times: on two cores that takes twice as long.
    const few = ['--checkers', '1', '--incremental', '--tsBuildInfoFile', kept]
    const args = ['-p', config, '--pretty', 'false', ...few]
    const { code, output } = await runNode(compiler, args, root)
    return code === 0 ? [] : output.trim().split('\n')
  },
}))
