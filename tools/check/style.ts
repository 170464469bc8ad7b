import { createRequire } from 'node:module'
import { runNode } from './run.ts'
import type { Step } from './step.ts'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

/** Format and lint in one pass, by biome.json. */
export const style: Step = {
  name: 'format and lint',
  async problems({ root }) {
    const args = ['check', '--colors=off', '--error-on-warnings', '--max-diagnostics=50', '.']
    const { code, output } = await runNode(biome, args, root)
    return code === 0 ? [] : [output.trim()]
  },
}
