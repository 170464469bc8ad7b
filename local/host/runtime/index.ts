// The part of the host that runs in the browser: starts the framework, the frame and the first page.
import { buildFrame } from '../frame/index.ts'
import { makeWx } from '../wx/index.ts'
import { listenToKeys } from '../wx/keyboard.ts'
import { installAppGlobals, launchApp } from './app.ts'
import { installClock } from './clock.ts'
import { installControl } from './control.ts'
import { watchDialogs } from './dialogs.ts'
import { resizePage } from './page.ts'
import { collectErrors } from './phone.ts'
import { setProgram } from './program.ts'
import { openFromAddress, resolve, route, Unreachable } from './router.ts'
import { defineProgram } from './space.ts'
import { top } from './stack.ts'
import { listenToFingers } from './touch.ts'
import type { Program } from './types.ts'

export function boot(program: Program): void {
  collectErrors()
  installClock()
  setProgram(program)
  buildFrame()
  installAppGlobals()
  installControl()
  Object.assign(globalThis, {
    wx: makeWx(),
    // WXS has these two instead of new RegExp and new Date.
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: []) => new Date(...parts),
  })
  program.start()
  defineProgram(program)
  listenToFingers()
  listenToKeys()
  watchDialogs()
  window.addEventListener('resize', () => resizePage(top()))
  const { path, query } = firstTarget(program)
  launchApp(path, query)
  openFromAddress()
  window.addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== route()) openFromAddress()
  })
}

function firstTarget(program: Program) {
  try {
    return resolve(location.hash.slice(1) || `/${program.app.pages[0]}`)
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return resolve(`/${program.app.pages[0]}`)
  }
}
