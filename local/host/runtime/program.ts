import type { Program } from './types.ts'

let running: Program | undefined

export function setProgram(program: Program): void {
  running = program
}

export function program(): Program {
  if (!running) throw new Error('no program has been started')
  return running
}
