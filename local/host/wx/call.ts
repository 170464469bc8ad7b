/// <reference types="miniprogram-api-typings" />
// The shape of nearly every wx call: callbacks if any are given, otherwise a promise.

export type Callbacks<R> = {
  success?: (result: R & { errMsg: string }) => void
  fail?: (failure: Failed) => void
  complete?: (result: (R & { errMsg: string }) | Failed) => void
}

export type Failed = { errMsg: string; errCode?: number; errno?: number }

/** Thrown inside an API to make it fail the WeChat way. */
export class ApiFailure extends Error {
  readonly errCode: number | undefined
  constructor(message: string, errCode?: number) {
    super(message)
    this.errCode = errCode
  }
}

export function api<O extends object, R>(name: string, run: (options: O) => R | Promise<R>) {
  return (options?: O & Callbacks<R>): Promise<R & { errMsg: string }> | undefined => {
    const given = options ?? ({} as O & Callbacks<R>)
    const work = attempt(run, given).then(
      (result) => ({ ...(result as object), errMsg: `${name}:ok` }) as R & { errMsg: string },
      (error: unknown) => {
        throw failed(name, error)
      },
    )
    if (!given.success && !given.fail && !given.complete) return work
    work.then(
      (result) => {
        given.success?.(result)
        given.complete?.(result)
      },
      (failure: Failed) => {
        given.fail?.(failure)
        given.complete?.(failure)
      },
    )
    return undefined
  }
}

async function attempt<O, R>(run: (options: O) => R | Promise<R>, options: O): Promise<R> {
  return run(options)
}

function failed(name: string, error: unknown): Failed {
  const message = error instanceof Error ? error.message : String(error)
  const errCode = error instanceof ApiFailure ? error.errCode : undefined
  return { errMsg: `${name}:fail ${message}`, ...(errCode === undefined ? {} : { errCode }) }
}
