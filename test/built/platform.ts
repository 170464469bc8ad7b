/** A process that runs one built function, as the platform would: plain Node, CommonJS, its own environment. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Invocation } from './recorded.ts'

interface Reply {
  id: number | 'loaded'
  answer?: unknown
  thrown?: string
}

export class Platform {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #loaded: Promise<void>
  #asked = 0
  #stdout = ''
  #stderr = ''

  constructor(file: string, environment: Record<string, string>) {
    const child = fork(new URL('child.cjs', import.meta.url), [file], {
      execArgv: [],
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...environment },
      silent: true,
    })
    this.#child = child
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#stdout += chunk.toString()
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr += chunk.toString()
    })
    this.#loaded = new Promise((resolve, reject) => {
      child.once('exit', (code) =>
        reject(new Error(`The function ended with ${code}: ${this.#stderr}`)),
      )
      child.on('message', (reply: Reply) => {
        if (reply.id === 'loaded') resolve()
        else this.#waiting.get(reply.id)?.(reply)
      })
    })
    this.#loaded.catch(() => undefined)
  }

  async invoke({ event, context }: Invocation): Promise<unknown> {
    await this.#loaded
    this.#asked += 1
    const id = this.#asked
    const { answer, thrown } = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#child.send({ id, event, context })
    })
    if (thrown) throw new Error(`The function threw: ${thrown}`)
    return answer
  }

  /** @returns all that the process has written, once it has ended. */
  async end(): Promise<{ stdout: string; stderr: string }> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve))
    this.#child.kill()
    await ended
    return { stdout: this.#stdout, stderr: this.#stderr }
  }
}
