import { expect, test } from 'vitest'
import { promises } from '../../tools/check/promises.ts'
import { words } from '../../tools/check/words.ts'
import { projectOf } from './project-of.ts'

const proof = 'console.log(`PROMISE races 1000 rounds`)'
const row = '| One each `races` | 1,000 rounds | `npm run prove` |'
const other = '| Start | 3.8 s | `npm start` |'

function problems(texts: { readme?: string; chinese?: string; proof?: string }) {
  return promises.problems(
    projectOf({
      'README.md': texts.readme ?? `${row}\n${other}`,
      'README.zh-CN.md': texts.chinese ?? row,
      'test/activity/check-in.prove.ts': texts.proof ?? proof,
    }),
  )
}

test('a promise that is proved and told in both languages', () => {
  expect(problems({})).toEqual([])
})

test('a proof without a row, in either language', () => {
  const missing = 'has no row for the promise races of test/activity/check-in.prove.ts'
  expect(problems({ readme: other })).toEqual([`README.md ${missing}`])
  expect(problems({ chinese: '' })).toEqual([`README.zh-CN.md ${missing}`])
})

test('a row without a proof, without a name, without a figure', () => {
  const more = (line: string) => problems({ readme: `${row}\n${line}` })
  expect(more('| Fuzz `fuzz` | 1,000 | `npm run prove` |')).toEqual([
    'README.md promises fuzz, which no file test/**/*.prove.ts prints',
  ])
  expect(more('| Fuzz | 1,000 | `npm run prove` |')).toEqual([
    'README.md names no promise in backticks in the row Fuzz',
  ])
  expect(problems({ readme: '| One each `races` | none | `npm run prove` |' })).toEqual([
    'README.md gives no figure in the row One each `races`',
  ])
})

test('a proof that prints nothing', () => {
  expect(problems({ proof: '', readme: '', chinese: '' })).toEqual([
    'test/activity/check-in.prove.ts prints no line PROMISE <name> <figure>',
  ])
})

test('a count that the environment could lower', () => {
  const step = words.find(({ name }) => name === 'counts never shrink')
  const text = 'const rounds = Number(process.env.ROUNDS ?? 1000)'
  expect(step?.problems(projectOf({ 'test/a/x.prove.ts': text }))).toEqual([
    'test/a/x.prove.ts:1 says process.env: a proof has one count, on every machine',
  ])
  expect(step?.problems(projectOf({ 'test/a/x.ts': text }))).toEqual([])
})
