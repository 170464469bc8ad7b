// Keys, as WeChat for PC tells them: nothing while somebody types, and nothing that a dialog of WeChat's own takes.
import { signal } from '../runtime/signal.ts'

const pressed = signal<{ key: string; code: string; timeStamp: number }>()

export function listenToKeys(): void {
  document.addEventListener('keydown', ({ key, code, timeStamp, target }) => {
    const isTaken = target instanceof Element && target.closest('input, textarea, .layers')
    if (!isTaken) pressed.send({ key, code, timeStamp })
  })
}

export const keyboard = { onKeyDown: pressed.on, offKeyDown: pressed.off }
