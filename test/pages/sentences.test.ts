import { contracts } from '@linli/shared/contracts'
import { hostFailures } from '@linli/shared/failure'
import { expect, test } from 'vitest'
import { noNetwork, sentenceFor, sentences } from '../../miniprogram/lib/sentences.ts'

const codes = [
  ...new Set([
    ...Object.keys(hostFailures),
    ...contracts.flatMap(({ failures }) => Object.keys(failures)),
  ]),
]

test('every code that can refuse has one sentence, and no sentence is left over', () => {
  expect(Object.keys(sentences).sort()).toEqual(codes.sort())
})

test('a sentence says what happened, why, and what to do now', () => {
  for (const code of codes) {
    const { title, why, now } = sentenceFor(code)
    expect(title, code).toMatch(/^[^。]{4,12}$/)
    expect(why, code).toMatch(/。$/)
    expect(now, code).toMatch(/。$/)
  }
})

test('a refusal says how long a code lives and when signing in opens, by the numbers of the rules', () => {
  expect(sentenceFor('activity.codeExpired').why).toBe('签到码每 10 秒一换，截图和旧码不能用。')
  expect(sentenceFor('activity.notOpenYet').why).toBe('活动开始前 30 分钟起才能签到。')
})

test('a code of a newer server reads as a fault of ours', () => {
  expect(sentenceFor('activity.somethingNew')).toBe(sentences.broken)
  expect(sentenceFor('toString')).toBe(sentences.broken)
})

test('no sentence claims that something was kept or done', () => {
  const texts = [...Object.values(sentences), noNetwork].flatMap((one) => Object.values(one))
  expect(texts.filter((text) => /已存在手机里|成功/.test(text))).toEqual([])
})
