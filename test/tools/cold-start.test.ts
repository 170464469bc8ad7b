import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cpuOf } from '../../tools/bench/cold-start/cpu.ts'
import { measure } from '../../tools/bench/cold-start/measure.ts'
import { kinds } from '../../tools/bench/cold-start/probes.ts'
import { type Figures, report } from '../../tools/bench/cold-start/report.ts'
import { type Staged, stageFunctions } from '../../tools/bench/cold-start.ts'
import { builtDomains } from '../../tools/build/function.ts'

describe('the CPU of a process', () => {
  it('is what it worked, not how long it took', async () => {
    const idle =
      'const until = new Int32Array(new SharedArrayBuffer(4)); Atomics.wait(until, 0, 0, 1500)'
    const busy = 'while (process.cpuUsage().user < 600_000);'
    expect((await cpuOf(idle)).milliseconds).toBeLessThan(600)
    expect((await cpuOf(busy)).milliseconds).toBeGreaterThanOrEqual(600)
  })

  it('is that of a process which is lent nothing of ours', async () => {
    const script = 'globalThis.said = Object.keys(process.env)'
    expect((await cpuOf(script, { KEY: 'value' })).said).toBe('KEY')
    expect((await cpuOf(script)).said).toBe('')
  })

  it('is no figure when the process ended badly', async () => {
    await expect(cpuOf("throw new Error('on purpose')")).rejects.toThrow('on purpose')
    await expect(cpuOf("process.kill(process.pid, 'SIGKILL')")).rejects.toThrow('ended with null')
  })
})

describe('every built function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-cold-test-'))
  let staged: Staged[]
  beforeAll(async () => {
    staged = await stageFunctions(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is asked for all four, and gets exactly there', async () => {
    expect(staged.map(({ name }) => name)).toEqual(builtDomains().map((domain) => `api-${domain}`))
    for (const { probes } of staged) {
      expect(probes.map(({ kind, expected }) => [kind, expected])).toEqual([
        ['load', ''],
        ['signedOut', 'signedOut'],
        ['parsed', 'invalid'],
        ['past', 'unavailable'],
      ])
    }
    // Throws where a function answers otherwise than the probe expects.
    const probes = staged.flatMap((each) => each.probes)
    const { ratios } = await measure(probes, 1, () => undefined)
    expect(ratios.size).toBe(staged.length)
    for (const each of ratios.values()) {
      for (const kind of kinds) expect(each[kind]).toBeGreaterThan(0)
    }
  }, 120_000)

  it('is not measured when it answers otherwise', async () => {
    const [probe] = staged[0]?.probes.filter(({ kind }) => kind === 'signedOut') ?? []
    if (!probe) throw new Error('There is no probe.')
    const wrong = [{ ...probe, expected: 'invalid' }]
    await expect(measure(wrong, 1, () => undefined)).rejects.toThrow(
      '"signedOut" instead of "invalid"',
    )
  })
})

describe('the report', () => {
  const ratios = { load: 1.8, signedOut: 2, parsed: 2.6, past: 9 }
  const figures: Figures = {
    ...{ bare: 40, wxServerSdk: 4.4567, missing: null },
    functions: [{ name: 'api-a', bytes: 281_234, ratios }],
  }
  const told = (change: Partial<Figures>) => {
    const lines: string[] = []
    const code = report({ ...figures, ...change }, (line) => lines.push(line))
    return { code, lines, last: JSON.parse(lines.at(-1) ?? '') }
  }

  it('ends with one line for machines, and passes at the targets', () => {
    const { code, lines, last } = told({})
    expect(code).toBe(0)
    expect(last).toEqual({
      'api-a': { load: 1.8, signedOut: 2, parsed: 2.6, kilobytes: 281.234 },
      wxServerSdk: 4.457,
    })
    expect(lines.at(-2)).toBe(
      'PROMISE cold-start load 1.80 (≤ 1.8), signedOut 2.00 (≤ 2), parsed 2.60 (≤ 2.6)',
    )
  })

  it.each([
    ['load', 1.81],
    ['signedOut', 2.01],
    ['parsed', 2.61],
  ])('fails when %s is over its target', (kind, value) => {
    const functions = [{ name: 'api-a', bytes: 1, ratios: { ...ratios, [kind]: value } }]
    const { code, lines } = told({ functions })
    expect(code).toBe(1)
    expect(lines).toContain(`missed: api-a ${kind}`)
  })

  it('says why there is no figure of the SDK', () => {
    const { code, lines, last } = told({ wxServerSdk: null, missing: 'npm install ended with 1' })
    expect(code).toBe(0)
    expect(lines).toContain('wxServerSdk is null: npm install ended with 1.')
    expect(last.wxServerSdk).toBeNull()
  })
})
