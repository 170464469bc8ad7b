// What the pieces of the preparation step share: the checkout's folder, and speaking.
// Lines go to stderr, so that what a task prints stays alone on stdout.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Says `what`, then at least every few seconds how long it has been going on, until `work` ends. */
export async function showing(what, work, detail = () => '') {
  const began = Date.now()
  say(`${what} …`)
  const tick = setInterval(() => say(`${what}: ${seconds(began)} s ${detail()}`.trimEnd()), 3000)
  try {
    return await work()
  } finally {
    clearInterval(tick)
  }
}

function seconds(began) {
  return Math.round((Date.now() - began) / 1000)
}
