// What a process of its own costs: CPU, user and system, of all its threads from its start to its exit. Not time
// on the clock, which on a shared machine is somebody else's work.
import { spawn } from 'node:child_process'

export interface Spent {
  milliseconds: number
  /** What the script left in `globalThis.said`. */
  said: string
}

// Read at the very end; what it costs to hand the figure over is not in it.
const handOver = `process.once('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const figures = { milliseconds: (userCPUTime + systemCPUTime) / 1000, said: String(globalThis.said ?? '') }
  require('node:fs').writeSync(3, JSON.stringify(figures))
});`

/**
 * Runs a script as `node -e` does, with this environment and nothing of ours: NODE_EXTRA_CA_CERTS alone
 * would triple the cost of the bare start, and so make every ratio look good.
 * @throws Error with what the process complained about, when it ended badly.
 */
export function cpuOf(script: string, environment: NodeJS.ProcessEnv = {}): Promise<Spent> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', `${handOver}${script}`], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    const texts = ['', '', '', '']
    for (const [index, stream] of child.stdio.entries()) {
      stream?.on('data', (chunk: Buffer) => {
        texts[index] += chunk.toString()
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      const [, , complaint = '', figures = ''] = texts
      if (code === 0 && figures !== '') resolve(JSON.parse(figures) as Spent)
      else reject(new Error(`A process of the bench ended with ${code}: ${complaint}`))
    })
  })
}
