import { expect, test } from 'vitest'
import { maskName } from '../../miniprogram/lib/mask-name.ts'

test.each([
  ['王建国', '王*国'],
  ['李英', '李*'],
  ['欧阳建国', '欧*国'],
  ['花', '*'],
  ['𠮷田英', '𠮷*英'],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})
