import { existsSync } from 'node:fs'
import { contracts } from '@linli/shared/contracts'
import { hostFailures } from '@linli/shared/failure'
import { id, line } from '@linli/shared/fields'
import { operation } from '@linli/shared/operation'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { kebab } from '../../tools/check/operations.ts'
import { burdensOf, walkBurdens } from './burdens.ts'
import { fieldsOf, withoutLimit } from './schema-walk.ts'

const root = new URL('../../', import.meta.url)

describe.each(contracts.map((contract) => ({ name: contract.name, contract })))(
  '$name',
  (given) => {
    const { contract } = given
    const [domain = '', action = ''] = contract.name.split('.')

    it.each(['shared', 'functions'])('lies under its name in %s', async (room) => {
      const file = new URL(`${room}/${domain}/${kebab(action)}.ts`, root)
      expect(existsSync(file)).toBe(true)
      const exported = (await import(file.href))[action]
      expect(room === 'shared' ? exported : exported.contract).toBe(contract)
    })

    it('says in one sentence what a person does with it', () => {
      expect(contract.means).toMatch(/^[A-Z][^\n]{10,140}\.$/)
    })

    it('names its own refusals after its domain, and takes none of the host’s', () => {
      const codes = Object.keys(contract.failures)
      expect(
        codes.filter((code) => !new RegExp(`^${domain}\\.[a-z][A-Za-z]+$`).test(code)),
      ).toEqual([])
      expect(codes.filter((code) => code in hostFailures)).toEqual([])
    })

    it('marks as personal only fields that it has', () => {
      const paths = fieldsOf(contract).map(({ path }) => path)
      expect(contract.personal.filter(({ field }) => !paths.includes(field))).toEqual([])
    })

    it('limits every field that is sent to it, and refuses every other', () => {
      const fields = fieldsOf(contract).filter(({ path }) => /^input\b/.test(path))
      expect(withoutLimit(fields)).toEqual([])
    })

    it('limits every text that it answers', () => {
      const fields = fieldsOf(contract).filter(({ path, node }) => {
        const isMade = ['date-time', 'uri'].includes(node.format ?? '')
        return /^output\b/.test(path) && node.type === 'string' && !isMade
      })
      expect(withoutLimit(fields)).toEqual([])
    })

    it('asks for no photo or track, ranks nobody, and counts no time online', () => {
      expect(burdensOf(contract)).toEqual([])
    })
  },
)

it('would find each burden that is planted, in whatever contract', () => {
  const { missed, wronged, plantedOnes, fields } = walkBurdens(contracts.slice(0, 5))
  expect({ missed, wronged, plantedOnes }).toEqual({ missed: [], wronged: [], plantedOnes: 80 })
  expect(fields).toBeGreaterThan(50)
})

it('would find a field without a limit', () => {
  const loose = operation({
    name: 'activity.tell',
    means: 'What must never become an operation of linli.',
    effect: 'read',
    who: 'person',
    where: null,
    decidesInStatement: false,
    consent: null,
    input: () => z.strictObject({ photo: id(), latitude: z.int(), note: line(10) }),
    output: () =>
      z.object({
        lastSeenAt: z.string(),
        people: z.array(z.object({ name: line(10), rank: z.int() })),
        company: z.object({ score: z.number() }),
      }),
    failures: {},
    personal: [],
  })
  expect(withoutLimit(fieldsOf(loose))).toEqual([
    'input.latitude integer',
    'output.lastSeenAt string',
    'output.people array',
    'output.people.rank integer',
    'output.company.score number',
  ])
})
