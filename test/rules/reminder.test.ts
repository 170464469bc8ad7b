import { messageKinds } from '@linli/shared/person/message'
import { asThing, wordsOfReminder } from '@linli/shared/person/reminder-words'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../functions/_kit/templates.ts'

describe('a thing', () => {
  it.each([
    ['演示·青桂社区', '演示·青桂社区'],
    ['一'.repeat(20), '一'.repeat(20)],
    ['一'.repeat(21), `${'一'.repeat(19)}…`],
    [`${'一'.repeat(18)}😀三`, `${'一'.repeat(18)}…`],
    [`${'一'.repeat(17)}😀三四`, `${'一'.repeat(17)}😀…`],
    [`${'一'.repeat(18)}😀`, `${'一'.repeat(18)}😀`],
  ])('%s is at most 20 long, of whole characters', (text, expected) => {
    expect(asThing(text)).toBe(expected)
    expect(asThing(text).length).toBeLessThanOrEqual(20)
    expect(() => encodeURIComponent(asThing(text))).not.toThrow()
  })
})

describe('the words of a reminder', () => {
  const writtenAt = new Date('2026-03-14T16:03:00.000Z')

  it.each(messageKinds)('%s has them all, within WeChat’s limits', (kind) => {
    const words = wordsOfReminder({
      kind,
      placeName: '演示·'.padEnd(40, '长'),
      title: null,
      writtenAt,
    })
    expect(words.what).toMatch(/^.{4,20}$/u)
    expect(words.about).toBe(`演示·${'长'.repeat(16)}…`)
    expect(words.when).toBe('2026年3月15日 00:03')
  })

  it('name what they are about, were it 邻里 itself', () => {
    const told = { placeName: null, title: null, writtenAt }
    expect(wordsOfReminder({ ...told, kind: 'grantEnded' }).about).toBe('邻里')
    const title = '周末清扫楼道'
    expect(wordsOfReminder({ ...told, title, kind: 'activityCancelled' }).about).toBe(title)
  })
})

describe('LINLI_TEMPLATES', () => {
  const one = 'grantChange:AT_lRc-Ig0mDQFdVyBM1SpOXvm5IMEQRqnyPlR1FWtU:thing2,thing5,time3'

  it('names id and keys of each template', () => {
    const keys = { what: 'thing2', about: 'thing5', when: 'time3' }
    const templateId = 'AT_lRc-Ig0mDQFdVyBM1SpOXvm5IMEQRqnyPlR1FWtU'
    const read = [{ template: 'grantChange', templateId, keys }]
    expect(readTemplates(one)).toEqual(read)
    expect(readTemplates(` ${one} ; `)).toEqual(read)
    expect(readTemplates('')).toEqual([])
  })

  it.each([
    'grantChange',
    'grantChange:short:thing1,thing2,time3',
    one.replace('grantChange', 'nothing'),
    one.replace('time3', 'phrase3'),
    one.replace('thing5', 'thing2'),
    `${one},thing6`,
  ])('%s is refused in one sentence', (text) => {
    expect(() => readTemplates(text)).toThrow(/^LINLI_TEMPLATES must read .*\.$/)
  })

  it('names none twice', () => {
    expect(() => readTemplates(`${one};${one}`)).toThrow('LINLI_TEMPLATES names a template twice.')
  })
})
