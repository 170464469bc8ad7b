import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deployment, deploymentProblems } from '../../tools/check/deployment.ts'
import { projectAt } from '../../tools/check/project.ts'
import { root } from '../../tools/root.ts'

const entry = {
  ...{ handler: 'index.main', runtime: 'Nodejs20.19', timeout: 15, memorySize: 256 },
  ...{ name: 'api-a', installDependency: false, envVariables: { KEY: '{{env.KEY}}' } },
}
const timer = { name: 'nightly', type: 'timer', config: '0 */5 3-4 1,15 * 0 2026' }
const nightly = { ...entry, name: 'cron-b', triggers: [timer] }
const whole = {
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: './dist/functions',
  functions: [entry, nightly],
}
const variables = new Map([
  ['api-a', ['KEY']],
  ['cron-b', ['KEY']],
])

function problemsIn(change: object): string[] {
  return deploymentProblems(JSON.stringify({ ...whole, ...change }), variables)
}

it('lets ours pass, and one made to measure', async () => {
  expect(await deployment.problems(projectAt(root))).toEqual([])
  expect(problemsIn({})).toEqual([])
  const optional = { ...entry.envVariables, DATABASE_POOL: '{{env.DATABASE_POOL}}' }
  expect(problemsIn({ functions: [{ ...entry, envVariables: optional }, nightly] })).toEqual([])
})

it('judges what is in git: without its first function it does not pass', () => {
  const { functions, ...rest } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8'))
  const [first, ...others] = functions
  const read = () => JSON.stringify({ ...rest, functions: others })
  const project = { ...projectAt(root), read }
  return expect(deployment.problems(project)).resolves.toEqual([
    `cloudbaserc.json: ${first.name} is built and not deployed`,
  ])
})

it.each([
  [
    'one that is not built',
    { name: 'api-c' },
    ['api-a is built and not deployed', 'api-c is deployed and not built'],
  ],
  [
    'one named twice',
    { name: 'cron-b', triggers: [timer] },
    ['api-a is built and not deployed', 'cron-b is named twice'],
  ],
  [
    'another runtime',
    { runtime: 'Nodejs18.15' },
    ['api-a runtime: Invalid input: expected "Nodejs20.19"'],
  ],
  ['no runtime', { runtime: undefined }, ['api-a runtime: Invalid input: expected "Nodejs20.19"']],
  [
    'another handler',
    { handler: 'index.default' },
    ['api-a handler: Invalid input: expected "index.main"'],
  ],
  [
    'a timeout past the limit',
    { timeout: 61 },
    ['api-a timeout: Too big: expected number to be <=60'],
  ],
  ['no time at all', { timeout: 0 }, ['api-a timeout: Too small: expected number to be >=1']],
  [
    'a memory that is not sold',
    { memorySize: 300 },
    ['api-a memorySize: Invalid option: expected one of 128|256|512|1024|2048'],
  ],
  [
    'an installation in the cloud',
    { installDependency: true },
    ['api-a installDependency: Invalid input: expected false'],
  ],
  ['a key that nobody knows', { timeOut: 3 }, ['api-a: Unrecognized key: "timeOut"']],
  ['a variable too few', { envVariables: {} }, ['api-a needs KEY']],
  [
    'a variable too many',
    { envVariables: { KEY: '{{env.KEY}}', MORE: '{{env.MORE}}' } },
    ['api-a is given MORE, which it does not read'],
  ],
  [
    'developer tools in production',
    { envVariables: { KEY: '{{env.KEY}}', LINLI_DEVTOOLS: '{{env.LINLI_DEVTOOLS}}' } },
    ['api-a is given LINLI_DEVTOOLS, which it does not read'],
  ],
  [
    'a secret in the file',
    { envVariables: { KEY: 'c2VjcmV0' } },
    ['api-a must be told KEY as {{env.KEY}}, never by this file'],
  ],
  [
    'another variable’s value',
    { envVariables: { KEY: '{{env.PEPPER}}' } },
    ['api-a must be told KEY as {{env.KEY}}, never by this file'],
  ],
  [
    'a timer on a door for calls',
    { triggers: [timer] },
    ['api-a has a timer, and only cron-* may'],
  ],
])('refuses %s', (_, change, sentences) => {
  const told = problemsIn({ functions: [{ ...entry, ...change }, nightly] })
  expect(told).toEqual(sentences.map((sentence) => `cloudbaserc.json: ${sentence}`))
})

it.each([
  [
    'five fields',
    '0 3 * * *',
    '"0 3 * * *" has 5 fields, not 7 (second minute hour day month weekday year)',
  ],
  ['minute 60', '0 60 * * * * *', '"0 60 * * * * *" has no minute between 0 and 59'],
  ['hour 24', '0 0 24 * * * *', '"0 0 24 * * * *" has no hour between 0 and 23'],
  ['day 0', '0 0 3 0 * * *', '"0 0 3 0 * * *" has no day between 1 and 31'],
  ['a step of nothing', '*/0 * * * * * *', '"*/0 * * * * * *" has no second between 0 and 59'],
  ['a range backwards', '0 0 5-3 * * * *', '"0 0 5-3 * * * *" has no hour between 0 and 23'],
  ['a word', '0 0 3 * * MON *', '"0 0 3 * * MON *" has no weekday between 0 and 6'],
])('refuses a timer with %s', (_, config, sentence) => {
  const triggers = [{ ...timer, config }]
  expect(problemsIn({ functions: [entry, { ...nightly, triggers }] })).toEqual([
    `cloudbaserc.json: cron-b triggers 0 config: ${sentence}`,
  ])
})

it('refuses a timer function without a timer, and a trigger of another kind', () => {
  const { triggers: _, ...never } = nightly
  expect(problemsIn({ functions: [entry, never] })).toEqual([
    'cloudbaserc.json: cron-b has no timer',
  ])
  const http = [{ ...timer, type: 'http' }]
  expect(problemsIn({ functions: [entry, { ...nightly, triggers: http }] })).toEqual([
    'cloudbaserc.json: cron-b triggers 0 type: Invalid input: expected "timer"',
  ])
})

it('refuses another folder, version or environment', () => {
  expect(problemsIn({ functionRoot: './functions', version: '1', envId: 'linli-1a2b3c' })).toEqual([
    'cloudbaserc.json: version: Invalid input: expected "2.0"',
    'cloudbaserc.json: envId: Invalid input: expected "{{env.ENV_ID}}"',
    'cloudbaserc.json: functionRoot: Invalid input: expected "./dist/functions"',
  ])
})
