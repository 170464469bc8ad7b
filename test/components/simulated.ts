// Leaf components alone, in WeChat's own simulator of components: a template, a script and data, without pages.
// It reads files from a folder and knows no TypeScript, so each is compiled into one of its own first.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import simulate from 'miniprogram-simulate'

const source = join(import.meta.dirname, '../../miniprogram/components')

export interface Simulated {
  /** The words it shows, without blanks. */
  text(): string
  /** What it has told its page, in order. */
  told: { name: string; detail: unknown }[]
  tap(selector: string): Promise<void>
  count(selector: string): number
  set(properties: Record<string, unknown>): void
  close(): void
}

/** A component that stands on no other. @param events those that its page would listen to. */
export function simulated(
  name: string,
  properties: Record<string, unknown>,
  events: readonly string[] = [],
): Simulated {
  const folder = mkdtempSync(join(tmpdir(), 'linli-component-'))
  const target = join(folder, name)
  mkdirSync(target)
  for (const end of ['json', 'wxml', 'wxss']) {
    cpSync(join(source, name, `${name}.${end}`), join(target, `${name}.${end}`))
  }
  const [entry, outfile] = [join(source, name, `${name}.ts`), join(target, `${name}.js`)]
  buildSync({ entryPoints: [entry], outfile, bundle: true, format: 'cjs', logLevel: 'error' })
  const id = simulate.load(join(target, name), { compiler: 'simulate', rootPath: folder })
  const component = simulate.render(id, properties)
  component.attach(document.createElement('parent-wrapper'))
  const told: Simulated['told'] = []
  for (const event of events) {
    listening(component).addEventListener(event, ({ detail }) => {
      told.push({ name: event, detail })
    })
  }
  return {
    told,
    text: () => (component.dom?.textContent ?? '').replace(/\s+/g, ''),
    async tap(selector) {
      const found = component.querySelector(selector)
      if (!found) throw new Error(`${name} has no ${selector}.`)
      found.dispatchEvent('tap')
      await simulate.sleep(10)
    },
    count: (selector) => component.querySelectorAll(selector).length,
    set: (changed) => component.setData(changed),
    close() {
      rmSync(folder, { recursive: true })
    },
  }
}

type Listening = {
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void
}

/** What a page does by `bind:`; the simulator has it and its types do not. */
function listening(component: object): Listening {
  return component as Listening
}
