import { contracts } from '@linli/shared/contracts'
import { line, moment } from '@linli/shared/fields'
import { operation } from '@linli/shared/operation'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { handled } from '../../functions/http-public/privacy/handled.ts'
import { documents } from '../../tools/privacy/documents.ts'
import { leavesOf, undecided } from '../../tools/privacy/fields.ts'
import { interfacesUsed, misdeclared } from '../../tools/privacy/interfaces.ts'

const miniprogram = new URL('../../miniprogram', import.meta.url).pathname

function aContract(output: z.ZodObject, personal: string[]) {
  return operation({
    name: 'person.showSomething',
    means: 'What a test wants to be told of.',
    effect: 'read',
    who: 'person',
    where: null,
    decidesInStatement: false,
    consent: null,
    input: () => z.strictObject({}),
    output: () => output,
    failures: {},
    personal: personal.map((field) => ({ field, purpose: 'none' as const })),
  })
}

const lists = {
  kindOfField: { name: 'name', people: 'checkIns', standing: 'checkIns' },
  impersonal: ['title', 'place.name'],
} as const

const people = z.array(z.object({ name: line(30), standing: line(9) }))
const place = z.object({ name: line(40) })

it('finds every field of every contract decided', () => {
  expect(undecided(contracts)).toEqual([])
  expect(contracts.flatMap(leavesOf).length).toBeGreaterThan(150)
})

it('fails on a field that nobody has decided, on one that is not marked, and on one without words', () => {
  const output = z.object({ title: line(40), place, people, birthday: moment() })
  expect(undecided([aContract(output, ['output.people'])], lists)).toEqual([
    'person.showSomething output.people.name says something about a person and is not marked as personal',
    'person.showSomething output.birthday is neither personal nor listed as impersonal',
  ])
  const marked = aContract(z.object({ title: line(40), place, people }), [
    'output.people',
    'output.people.name',
    'output.place',
  ])
  expect(undecided([marked], lists)).toEqual([
    'person.showSomething output.place is personal and has no words for the guide',
  ])
})

it('fails on a word in a list that no contract has any more', () => {
  const only = aContract(z.object({ title: line(40), people }), [
    'output.people',
    'output.people.name',
  ])
  expect(undecided([only], lists)).toEqual(['no contract has a field place.name any more'])
})

it('tells of each kind who sees it, what it serves, and whether it is typed', () => {
  expect(handled(contracts).find(({ kind }) => kind === 'name')).toEqual({
    kind: 'name',
    words: '您自己留的名字',
    isTyped: true,
    purposes: ['signIn', 'service'],
    seenBy: ['那里有授权的工作人员', '您自己', '拿着有时限的打印网址的人'].sort().reverse(),
  })
})

it('knows nothing personal that anyone is told without a secret in the address', () => {
  const open = contracts.filter(({ who, personal }) => who === 'anyone' && personal.length > 0)
  expect(open.map(({ name }) => name)).toEqual(['activity.showCardSheet'])
  for (const { input } of open) {
    expect(z.toJSONSchema(input(), { io: 'input' }).required).toContain('key')
  }
})

it('knows which of WeChat’s interfaces the mini-program uses, and misses none of them', () => {
  const used = interfacesUsed(miniprogram)
  const all = ['chooseLocation', 'chooseMessageFile', 'getLocation', 'scanCode', 'setClipboardData']
  expect(used).toEqual(all)
  expect(misdeclared(used)).toEqual([])
  const others = all.filter((name) => name !== 'setClipboardData')
  expect(misdeclared([...others, 'getUserProfile'])).toEqual([
    'the mini-program uses getUserProfile, which the privacy guide does not tell',
    'the privacy guide tells setClipboardData, which the mini-program does not use',
  ])
})

it('writes a policy and a guide without a gap', () => {
  for (const text of Object.values(documents())) {
    expect(text).not.toMatch(/undefined|null|\[object|\| {2}\|/)
    expect(text.length).toBeGreaterThan(800)
  }
})
