// What each function must be told, and what it says when it is told nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { variablesOf } from '../../functions/_kit/settings.ts'
import { timerCall } from '../../local/timers.ts'
import {
  buildFunction,
  builtFolders,
  functionNameOf,
  writeFunction,
} from '../../tools/build/function.ts'
import { needsOfFolder } from '../../tools/build/needs.ts'
import { aRequest } from '../http/requests.ts'
import { Platform } from './platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-needs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [caller, database] = [['LINLI_APP_ID', 'LINLI_PEPPER'], ['DATABASE_URL_APP']]

const wanted = {
  'api-activity': [...caller, 'LINLI_SIGN_IN_KEYS', 'LINLI_ORIGIN', ...database],
  'api-grant': [...caller, 'LINLI_ORIGIN', ...database],
  'api-person': [...caller, ...database],
  'api-place': [...caller, ...database],
  'cron-activities': database,
  'cron-ledger': database,
  'cron-retention': database,
  'http-public': ['LINLI_ORIGIN', ...database],
}

it.each(Object.entries(wanted))('%s needs %j', async (name, variables) => {
  const source = builtFolders().find((each) => functionNameOf(each) === name)
  expect(variablesOf(await needsOfFolder(source ?? ''))).toEqual(variables)
})

it.each(builtFolders())('%s names in one sentence all that is missing', async (source) => {
  const built = await buildFunction(source)
  await writeFunction(join(folder, built.name), built)
  const variables = variablesOf(await needsOfFolder(source))
  const file = join(folder, built.name, 'index.js')
  expect(createRequire(file)(file).variables).toEqual(variables)
  expect(await complaint(built.name, {})).toContain(sentence(variables))
  const last = variables.at(-1) ?? ''
  const others = Object.fromEntries(variables.slice(0, -1).map((name) => [name, 'something']))
  expect(await complaint(built.name, others)).toContain(sentence([last]))
})

/** What the log of the function says, or the platform’s where the run of a timer failed. */
async function complaint(name: string, environment: Record<string, string>): Promise<string> {
  const platform = new Platform(join(folder, name, 'index.js'), environment)
  const thrown = await platform.invoke(callFor(name)).then(
    () => '',
    (error: Error) => error.message,
  )
  const { stderr } = await platform.end()
  return `${stderr}${thrown}`
}

function sentence(variables: readonly string[]): string {
  return `Not set in the environment: ${variables.join(', ')}.`
}

function callFor(name: string) {
  if (name.startsWith('cron-')) return timerCall(name, new Date())
  const event = name.startsWith('http-') ? aRequest('/') : { op: 'unknown', input: {} }
  return { event, context: {} }
}
