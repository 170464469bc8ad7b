import { expect, test } from 'vitest'
import { hygiene } from '../../tools/check/hygiene.ts'
import { words } from '../../tools/check/words.ts'
import { projectOf } from './project-of.ts'

async function found(file: string, text: string): Promise<string[]> {
  const project = projectOf({ [file]: text })
  const names = [...words, hygiene].map(async ({ name, problems }) =>
    (await problems(project)).length > 0 ? [name] : [],
  )
  return (await Promise.all(names)).flat()
}

const identity = 'identity has one reader'
const time = 'time and ids come from the code'
const glossary = 'words of the glossary'
const left = 'nothing left behind'

test.each([
  [identity, 'functions/a/x.ts', 'const { OPENID } = cloud.getWXContext()'],
  [identity, 'functions/a/x.ts', 'const who = event.userInfo.openId'],
  [identity, 'functions/_kit/host.ts', 'const who = process.env.WX_OPENID'],
  [time, 'functions/a/x.sql.ts', 'insert into a values ($1, now())'],
  [time, 'functions/a/x.ts', 'sql`select CURRENT_TIMESTAMP`'],
  [time, 'functions/a/tables.ts', "moment('at').defaultNow()"],
  [time, 'db/migrations/0001_a.sql', 'create table a (id bigserial primary key)'],
  [time, 'db/migrations/0001_a.sql', 'CREATE SEQUENCE a'],
  [time, 'db/migrations/0001_a.sql', 'create or replace trigger a before insert on b'],
  [time, 'db/migrations/0001_a.sql', '"at" timestamp (3) with time zone DEFAULT \'2026-01-01\','],
  [glossary, 'shared/a/x.ts', 'const property = 1'],
  [glossary, 'functions/a/x.ts', 'const propertyId = 1'],
  [left, 'docs/a.md', `see /${'home'}/someone/notes`],
  [left, 'prof/CPU.20260101.0.001.cpuprofile', '{}'],
  [left, 'npm-debug.log', ''],
  [left, 'db/x.ts', `const path = '/${'work'}/notes'`],
  [left, 'package-lock.json', `"resolved": "${'https'}://registry.example/a.tgz"`],
  [left, 'docs/a.md', `https://qyapi.weixin.qq.com/cgi-bin/webhook/${'send'}?key=01234567-89ab`],
  [left, 'tools/x.ts', `const id = 'AKID${'a'.repeat(32)}'`],
  [left, 'tools/x.ts', `-----BEGIN ${'PRIVATE'} KEY-----`],
  [left, 'tools/x.json', `"appSecret": "${'0'.repeat(32)}"`],
  [left, 'miniprogram/x.ts', `// ${'TO'}DO: the rest`],
  [left, 'test/a/x.test.ts', `${'it'}.only('works')`],
  [left, 'functions/a/x.ts', `// @ts-${'ignore'}`],
])('%s: refused in %s', async (name, file, text) => {
  expect(await found(file, text)).toEqual([name])
})

test.each([
  ['functions/_kit/identity.ts', "pairs.get('WX_OPENID')"],
  ['test/forgery/x.test.ts', 'const event = { userInfo: { openId } }'],
  ['functions/a/x.ts', 'const at = Date.now()'],
  ['functions/a/x.ts', 'const at = world.now()'],
  ['functions/a/x.ts', '// never now() in SQL'],
  ['shared/person/role.ts', "const propertyCompany = 'propertyStaff'"],
])('nothing to refuse in %s', async (file, text) => {
  expect(await found(file, text)).toEqual([])
})
