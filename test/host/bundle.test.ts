import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPhone } from '../../local/host/build.ts'
import { fixture } from './support.ts'

const out = mkdtempSync(join(tmpdir(), 'phone-'))
let script: string
let plain: number
beforeAll(async () => {
  const { problems } = await buildPhone({ source: fixture, out })
  expect(problems).toEqual([])
  script = readFileSync(join(out, 'phone.js'), 'utf8')
  plain = script.length
})
afterAll(() => rmSync(out, { recursive: true }))

function run(address: string): Window {
  const window = new Window({
    url: `http://host/${address}`,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
    },
  })
  window.eval(script)
  return window
}

test('the bundle runs without a browser, so pages can be tested quickly', async () => {
  const window = run('?phone=one')
  expect(window.document.querySelector('.top')?.textContent).toBe('您好,邻居')
  const press = window.document.querySelector('.press')
  press?.dispatchEvent(new window.MouseEvent('mousedown', { bubbles: true }))
  press?.dispatchEvent(new window.MouseEvent('mouseup', { bubbles: true }))
  expect(press?.textContent).toBe('press 1')
  await window.happyDOM.close()
})

test('a minified bundle is smaller', async () => {
  await buildPhone({ source: fixture, out, minify: true })
  const minified = readFileSync(join(out, 'phone.js'), 'utf8').length
  expect(minified / plain).toBeLessThan(0.75)
})
