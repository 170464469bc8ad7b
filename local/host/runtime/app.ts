// App, getApp and the coming and going of the whole mini-program.

import { call } from './page.ts'
import { report } from './phone.ts'
import { signal } from './signal.ts'
import { stack, top } from './stack.ts'
import type { Query } from './types.ts'

export type Launch = { path: string; query: Query; scene: number; referrerInfo: object }
type AppOptions = { [name: string]: unknown }

let app: AppOptions = {}
let launch: Launch = { path: '', query: {}, scene: 1001, referrerInfo: {} }

export const appShown = signal<Launch>()
export const appHidden = signal<void>()

export function installAppGlobals(): void {
  const globals = globalThis as unknown as Record<string, unknown>
  globals.App = (options: AppOptions) => {
    app = options
  }
  globals.getApp = () => app
  globals.getCurrentPages = () => stack.map((entry) => entry.instance)
}

export function launchOptions(): Launch {
  return launch
}

export function launchApp(path: string, query: Query): void {
  launch = { ...launch, path, query }
  run('onLaunch', launch)
  run('onShow', launch)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave()
    else comeBack()
  })
}

export function takeUp(): void {
  if (document.hidden) return
  leave()
  comeBack()
}

function leave() {
  const entry = top()
  if (entry) call(entry, 'onHide')
  run('onHide')
  appHidden.send()
}

function comeBack() {
  run('onShow', launch)
  appShown.send(launch)
  const entry = top()
  if (entry) call(entry, 'onShow')
}

function run(name: string, value?: unknown) {
  const method = app[name]
  if (typeof method !== 'function') return
  try {
    method.call(app, value)
  } catch (error) {
    report(error, `app ${name}`)
  }
}
