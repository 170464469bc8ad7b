/** What a page is to the HTTP door. Texts reach it through `html` alone, which escapes whatever it is given. */
import type { FailureAnswer } from '@linli/shared/failure'
import type { InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { html } from 'hono/html'
import type { keeping } from './headers.ts'

export { html }
export type Markup = ReturnType<typeof html>

export interface Visit {
  /** The address of a path of ours, below wherever the function is mounted. */
  href(path: string): string
  styleHref: string
  /** What stands behind the question mark under that name; empty where nothing does. */
  query(name: string): string
  /** Asks as nobody in particular, through the host. @throws Refusal */
  ask<O extends Operation>(contract: O, input: InputOf<O>): Promise<OutputOf<O>>
}

export interface Page {
  /** A pattern of Hono’s; of what it matches, a page is handed what has a name. */
  path: string
  keep: keyof typeof keeping
  /** Whether search engines may list it. */
  isListed: boolean
  show(visit: Visit, named: Readonly<Record<string, string>>): Markup | Promise<Markup>
}

/** Something to be kept on a disk. It is public, so the same for everybody. */
export interface File {
  path: string
  type: string
  make(visit: Visit, named: Readonly<Record<string, string>>): Promise<string>
}

/** The pages of one door: those with an address, and those for when something is not there. */
export interface Pages {
  listed: readonly Page[]
  files: readonly File[]
  missing(visit: Visit): Markup | Promise<Markup>
  failing(visit: Visit): Markup | Promise<Markup>
  style: { path: string; text: string }
  documents: readonly { path: string; make(basePath: string): object }[]
}

/** An operation that a page needed has refused. */
export class Refusal extends Error {
  readonly failure: FailureAnswer

  constructor(failure: FailureAnswer) {
    super(failure.code)
    this.failure = failure
  }
}
