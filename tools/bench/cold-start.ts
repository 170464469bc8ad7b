// npm run bench cold-start: what a built api-* costs before it has done anything, in multiples of a bare Node.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { domains } from '@linli/shared/contracts'
import { buildFunction, builtDomains, writeFunction } from '../build/function.ts'
import { measure } from './cold-start/measure.ts'
import { type Probe, probesOf } from './cold-start/probes.ts'
import { report } from './cold-start/report.ts'
import { findSdk, sdk } from './cold-start/sdk.ts'

export interface Staged {
  name: string
  bytes: number
  probes: Probe[]
}

export async function run(argv: string[]): Promise<number> {
  const options = { rounds: { type: 'string', default: '15' } } as const
  const { values } = parseArgs({ args: argv, options })
  const say = (line: string) => console.log(line)
  const folder = mkdtempSync(join(tmpdir(), 'linli-cold-'))
  try {
    const staged = await stageFunctions(folder)
    const found = await findSdk(say)
    const probes = [...staged.flatMap(({ probes }) => probes), ...sdkProbe(found)]
    const { bare, ratios } = await measure(probes, Number(values.rounds), say)
    const nothing = { load: null, signedOut: null, parsed: null, past: null }
    const ratiosOf = (name: string) => ratios.get(name) ?? nothing
    const functions = staged.map(({ name, bytes }) => ({ name, bytes, ratios: ratiosOf(name) }))
    const missing = 'missing' in found ? found.missing : null
    return report({ bare, functions, wxServerSdk: ratiosOf(sdk).load, missing }, say)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Builds every `api-*` as it is uploaded. */
export async function stageFunctions(folder: string): Promise<Staged[]> {
  const staged: Staged[] = []
  for (const domain of builtDomains()) {
    const built = await buildFunction(domain)
    const { name, bytes } = built
    await writeFunction(join(folder, name), built)
    const contracts = Object.values(domains[domain])
    staged.push({ name, bytes, probes: probesOf(name, join(folder, name, 'index.js'), contracts) })
  }
  return staged
}

function sdkProbe(found: Awaited<ReturnType<typeof findSdk>>): Probe[] {
  if ('missing' in found) return []
  const script = `require(${JSON.stringify(found.file)})`
  return [{ of: sdk, kind: 'load', script, environment: {}, expected: '' }]
}
