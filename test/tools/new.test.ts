import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { projectAt } from '../../tools/check/project.ts'
import { refusalOf } from '../../tools/new/names.ts'
import { makeOperation } from '../../tools/new/operation.ts'
import { aCheckout } from './a-checkout.ts'

describe('npm run new', () => {
  let checkout: string

  beforeAll(async () => {
    checkout = await aCheckout()
    return () => rm(checkout, { recursive: true, force: true })
  })

  it('writes the four files and adds the operation to both lists', async () => {
    expect(await makeOperation(checkout, 'activity', 'cancel-twice')).toEqual({
      created: [
        'functions/activity/cancel-twice.ts',
        'shared/activity/cancel-twice.ts',
        'test/activity/cancel-twice.example.ts',
        'test/activity/cancel-twice.test.ts',
      ],
      changed: ['functions/activity/index.ts', 'shared/activity/index.ts'],
    })
    const text = await readFile(join(checkout, 'functions/activity/index.ts'), 'utf8')
    expect(text).toMatch(/operations = \[[^\]]*\bcancelTwice,?\s*\]/)
  })

  it('makes a new domain known to contracts, doors and deployment', async () => {
    const { changed } = await makeOperation(checkout, 'complaint', 'list-reminders')
    expect(changed).toEqual(['cloudbaserc.json', 'local/functions.ts', 'shared/contracts.ts'])
    const { functions } = JSON.parse(await readFile(join(checkout, 'cloudbaserc.json'), 'utf8'))
    const needed = ['LINLI_APP_ID', 'LINLI_PEPPER', 'DATABASE_URL_APP']
    const envVariables = Object.fromEntries(needed.map((each) => [each, `{{env.${each}}}`]))
    expect(functions.at(-1)).toEqual({ ...functions[0], name: 'api-complaint', envVariables })
  })

  it('refuses what exists and leaves everything as it was', async () => {
    await expect(makeOperation(checkout, 'activity', 'hold')).rejects.toThrow(
      'shared/activity/hold.ts exists already; nothing was written.',
    )
  })

  it('writes nothing when a list cannot be changed', async () => {
    const contracts = join(checkout, 'shared/contracts.ts')
    const before = await readFile(contracts, 'utf8')
    await writeFile(contracts, "import './activity/index.ts'\n")
    onTestFinished(() => writeFile(contracts, before))
    await expect(makeOperation(checkout, 'repair', 'order')).rejects.toThrow('no list domains')
    expect(projectAt(checkout).files.filter((file) => file.includes('repair'))).toEqual([])
  })
})

it.each([
  ['complaint', 'update-phone', '"update" says nothing about what happens'],
  ['complaint', 'do-it', '"do" says nothing about what happens'],
  ['complaint', 'blowWhistle', '"blowWhistle" cannot be an operation'],
  ['complaint', 'blow_whistle', '"blow_whistle" cannot be an operation'],
  ['../complaint', 'remind', '"../complaint" cannot be a domain'],
  ['Complaint', 'remind', '"Complaint" cannot be a domain'],
  ['', '', 'Say which: npm run new <domain> <operation>'],
])('npm run new refuses %s %s', (domain, operation, words) => {
  expect(refusalOf(domain, operation)).toContain(words)
})

it.each(['blow-whistle', 'domesticate', 'list-my-receipts', 'document'])(
  'lets %s pass',
  (operation) => {
    expect(refusalOf('complaint', operation)).toBeNull()
  },
)
