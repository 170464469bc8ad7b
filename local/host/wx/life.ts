// The mini-program as a whole: how it was entered, when it comes and goes, its logs and updates.
import { appHidden, appShown, launchOptions } from '../runtime/app.ts'
import { signal } from '../runtime/signal.ts'
import { animation } from './animation.ts'
import { observer } from './observer.ts'
import { query } from './query.ts'

const noop = () => {}
const write =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (...values: unknown[]) =>
    console[level](...values)
const log = {
  debug: write('debug'),
  log: write('info'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  setFilterMsg: noop,
  addFilterMsg: noop,
}
const themeChanged = signal<{ theme: string }>()

export const life = {
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  onAppShow: appShown.on,
  offAppShow: appShown.off,
  onAppHide: appHidden.on,
  offAppHide: appHidden.off,
  onThemeChange: themeChanged.on,
  offThemeChange: themeChanged.off,
  nextTick: (callback: () => void) => queueMicrotask(callback),
  canIUse: (name: string) => canUse(name),
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
  }),
  getUpdateManager: () => ({
    applyUpdate: noop,
    onCheckForUpdate: noop,
    onUpdateReady: noop,
    onUpdateFailed: noop,
  }),
  getLogManager: () => log,
  getRealtimeLogManager: () => log,
  createSelectorQuery: () => query(),
  createIntersectionObserver: observer,
  createAnimation: animation,
}

function canUse(name: string): boolean {
  const [first = ''] = name.split('.')
  return Object.hasOwn((globalThis as unknown as { wx: object }).wx, first)
}
