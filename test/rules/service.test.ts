import { lastDayOf, providersToRate, serviceOn, servicesIn } from '@linli/shared/rating/service'
import { expect, it } from 'vitest'

const contract = (providerId: string, startsOn: string, endsOn: string | null = null) => ({
  providerId,
  startsOn,
  endsOn,
})
const service = (providerId: string, from: string, until: string) => ({ providerId, from, until })
const whole = service('old', '2026-01-01', '2026-03-31')

it.each([
  ['one that runs on', [contract('old', '2020-05-01')], [whole]],
  ['one that ends on the last day', [contract('old', '2020-05-01', '2026-03-31')], [whole]],
  ['one that ended the day before', [contract('old', '2020-05-01', '2025-12-31')], []],
  ['one that begins the day after', [contract('new', '2026-04-01')], []],
  [
    'one that serves its last day only',
    [contract('new', '2026-03-31')],
    [service('new', '2026-03-31', '2026-03-31')],
  ],
  [
    'a change in mid-quarter',
    [contract('old', '2020-05-01', '2026-02-10'), contract('new', '2026-02-11')],
    [service('old', '2026-01-01', '2026-02-10'), service('new', '2026-02-11', '2026-03-31')],
  ],
  [
    'a change whose old end is not entered yet, in any order',
    [contract('new', '2026-02-11'), contract('old', '2020-05-01')],
    [service('old', '2026-01-01', '2026-02-10'), service('new', '2026-02-11', '2026-03-31')],
  ],
  [
    'two weeks of nobody',
    [contract('old', '2020-05-01', '2026-01-31'), contract('new', '2026-02-15')],
    [service('old', '2026-01-01', '2026-01-31'), service('new', '2026-02-15', '2026-03-31')],
  ],
  [
    'one that another replaced on its first day',
    [contract('old', '2026-01-10'), contract('new', '2026-01-10')],
    [service('new', '2026-01-10', '2026-03-31')],
  ],
  ['nobody', [], []],
])('cuts a quarter by %s', (_what, contracts, services) => {
  expect(servicesIn('2026-Q1', contracts)).toEqual(services)
})

it('lets a household rate those who serve and those who served, each once, nobody early', () => {
  const services = servicesIn('2026-Q1', [
    contract('old', '2020-05-01', '2026-01-31'),
    contract('old', '2026-02-01', '2026-02-10'),
    contract('new', '2026-02-11'),
  ])
  expect(providersToRate(services, '2026-02-10')).toEqual(['old'])
  expect(providersToRate(services, '2026-02-11')).toEqual(['old', 'new'])
  expect(providersToRate([], '2026-02-11')).toEqual([])
})

it.each([
  ['before the first', '2020-04-30', null],
  ['on its first day', '2020-05-01', 'old'],
  ['on the last day of an old one whose end was entered', '2026-02-10', 'old'],
  ['in a gap', '2026-02-15', null],
  ['from the day on which the next begins', '2026-02-20', 'new'],
  ['where the next begins before the old end', '2026-06-01', 'newest'],
])('names who serves %s', (_, date, providerId) => {
  const contracts = [
    contract('new', '2026-02-20', '2026-12-31'),
    contract('old', '2020-05-01', '2026-02-10'),
    contract('newest', '2026-06-01'),
  ]
  expect(serviceOn(contracts, date)?.providerId ?? null).toBe(providerId)
})

it.each([
  ['the day before the next begins, where no end was entered', 'old', '2026-02-19'],
  ['its own, where that is earlier', 'new', '2026-05-20'],
  ['none where it runs', 'newest', null],
  ['nothing where it never served', 'nobody', undefined],
])('knows the last day of a provider: %s', (_, providerId, day) => {
  const contracts = [
    contract('new', '2026-02-20', '2026-05-20'),
    contract('old', '2020-05-01', '2023-04-30'),
    contract('newest', '2026-06-01'),
    contract('old', '2023-05-01'),
  ]
  expect(lastDayOf(contracts, providerId)).toBe(day)
})
