// What each function must be told, and what it says when it is told nothing.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withClient } from '../../db/client.ts'
import { variablesOf } from '../../functions/_kit/settings.ts'
import { templatesSetting } from '../../local/reminders.ts'
import { timerCall } from '../../local/timers.ts'
import { builtFolders, functionNameOf, writeFunction } from '../../tools/build/function.ts'
import { needsOfFolder } from '../../tools/build/needs.ts'
import { aRequest } from '../http/requests.ts'
import { builtFunction } from '../support/built.ts'
import { aDatabase } from '../support/database.ts'
import { Platform } from './platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-needs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [caller, database] = [['LINLI_APP_ID', 'LINLI_PEPPER'], ['DATABASE_URL_APP']]

const wanted = {
  'api-activity': [...caller, 'LINLI_SIGN_IN_KEYS', 'LINLI_ORIGIN', ...database],
  'api-grant': [...caller, 'LINLI_ORIGIN', ...database],
  'api-person': [...caller, ...database],
  'api-place': [...caller, ...database],
  'api-rating': [...caller, ...database],
  'cron-activities': database,
  'cron-ledger': database,
  'cron-outbox': database,
  'cron-ratings': ['LINLI_NOISE_KEY', ...database],
  'cron-retention': database,
  'http-public': ['LINLI_ORIGIN', ...database],
}

it.each(Object.entries(wanted))('%s needs %j', async (name, variables) => {
  const source = builtFolders().find((each) => functionNameOf(each) === name)
  expect(variablesOf(await needsOfFolder(source ?? ''))).toEqual(variables)
})

it.each(builtFolders())('%s names in one sentence all that is missing', async (source) => {
  const built = await builtFunction(source)
  await writeFunction(join(folder, built.name), built)
  const variables = variablesOf(await needsOfFolder(source))
  const file = join(folder, built.name, 'index.js')
  expect(createRequire(file)(file).variables).toEqual(variables)
  expect(await complaint(built.name, {})).toContain(sentence(variables))
  const last = variables.at(-1) ?? ''
  const others = Object.fromEntries(variables.slice(0, -1).map((name) => [name, 'something']))
  expect(await complaint(built.name, others)).toContain(sentence([last]))
})

describe('cron-outbox', () => {
  const file = async () => {
    const built = await builtFunction('cron-outbox')
    await writeFunction(join(folder, built.name), built)
    return join(folder, built.name, 'index.js')
  }

  it('needs WeChat and the openids only where templates are set, and then names all of it', async () => {
    await file()
    const reminds = { LINLI_TEMPLATES: templatesSetting, DATABASE_URL_APP: 'something' }
    const missing = ['LINLI_APP_ID', 'DATABASE_URL_SEALED', 'LINLI_WECHAT_SECRET']
    expect(await complaint('cron-outbox', reminds)).toContain(sentence(missing))
  })

  it('is done at once where no templates are set, and lets go what still waits', async () => {
    const data = await aDatabase()
    const platform = new Platform(await file(), { DATABASE_URL_APP: data.appUrl })
    const ring = () => platform.invoke(timerCall('cron-outbox', new Date()))
    const none = { delivered: 0, failed: 0, unknown: 0, suppressed: 0, expired: 0, retried: 0 }
    expect(await ring()).toEqual({ job: 'cron-outbox', outcome: 'done', counts: none })
    await withClient(data.ownerUrl, (client) =>
      client.query(
        `insert into linli.outbox
           (person_id, message_id, template, state, attempts, written_at, due_at, expires_at)
         select $1, $1, 'grantChange', 'waiting', 0, $2, $2, $2::timestamptz + interval '1 hour'`,
        [randomUUID(), new Date()],
      ),
    )
    expect(await ring()).toMatchObject({ outcome: 'done', counts: { ...none, suppressed: 1 } })
    const { stderr } = await platform.end()
    expect(stderr).toBe('')
    await data.drop()
  })
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
