import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../root.ts'

export interface Shown {
  code: number
  lines: string[]
}

/** Runs this Node with arguments; every line it says is shown at once, and kept. */
export function runShowing(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      console.log(line)
    })
    child.on('error', (error) => resolve({ code: 1, lines: [error.message] }))
    child.on('close', (code) => resolve({ code: code ?? 1, lines }))
  })
}
