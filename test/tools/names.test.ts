import { expect, test } from 'vitest'
import { documentPaths } from '../../tools/check/documents.ts'
import { unknownWords } from '../../tools/check/glossary.ts'
import { misnamed, missingFiles } from '../../tools/check/operations.ts'
import { projectOf } from './project-of.ts'

test('a document may only name what exists', () => {
  const problems = (text: string) =>
    documentPaths.problems(projectOf({ 'docs/tour.md': text, 'shared/activity/hold.ts': '' }))
  expect(problems('see `shared/activity/hold.ts`, `shared/activity/` and `activity.hold`')).toEqual(
    [],
  )
  expect(
    problems('see [it](../shared/activity/hold.ts#L3) and [that](https://example.cn/x)'),
  ).toEqual([])
  expect(problems('`shared/<domain>/<operation>.ts` is a pattern')).toEqual([])
  expect(problems('see `shared/activity/held.ts`')).toEqual([
    'docs/tour.md names shared/activity/held.ts, which does not exist',
  ])
  expect(problems('see [it](glossary.md)')).toEqual([
    'docs/tour.md names docs/glossary.md, which does not exist',
  ])
})

const glossary = `
| 中文 | code | note |
|---|---|---|
| 活动 | activity | what is on |
| 签到 | \`checkIn\` | not 报到 |
| 签到凭证 | receipt |  |

Elsewhere the word complaint explains nothing.
`

test('a word of an operation needs an entry in the column code', () => {
  expect(unknownWords(['activity.checkIn', 'activity.listMyReceipts'], glossary)).toEqual([])
  expect(unknownWords(['complaint.list'], glossary)).toEqual([
    'docs/glossary.md has no entry with the word complaint of complaint.list',
  ])
})

test('an operation has one name in four rooms', () => {
  const files = ['shared/activity/check-in.ts', 'functions/activity/check-in.ts']
  expect(missingFiles({ files }, 'activity.checkIn')).toEqual([
    'activity.checkIn has no test/activity/check-in.test.ts',
    'activity.checkIn has no test/activity/check-in.example.ts',
  ])
  expect(misnamed('activity', { checkIn: { name: 'activity.checkin' } })).toEqual([
    'activity exports checkIn, which calls itself activity.checkin',
  ])
})
