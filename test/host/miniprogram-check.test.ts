import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkMiniprogram } from '../../tools/miniprogram/check.ts'
import { fixture, workFolder } from './support.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** The fixture with one file changed; what the check then says. */
function checked(file: string, change: (text: string) => string) {
  const source = workFolder()
  made.push(source)
  cpSync(fixture, source, { recursive: true })
  writeFileSync(join(source, file), change(readFileSync(join(source, file), 'utf8')))
  return checkMiniprogram({ source })
}

const page = 'pages/index/index'

test('the fixture has no problems', () => {
  expect(checkMiniprogram({ source: fixture })).toEqual([])
})

test('app.json must be JSON', () => {
  const [problem] = checked('app.json', (text) => `${text},`)
  expect(problem?.file).toBe('app.json')
})

test('a page that is listed must exist', () => {
  const problems = checked('app.json', (text) => text.replace('detail/detail', 'none/none'))
  expect(problems).toEqual([
    { file: 'pages/none/none.wxml', sentence: 'page pages/none/none has no .wxml' },
  ])
})

test('a page needs a script', () => {
  const source = workFolder()
  made.push(source)
  cpSync(fixture, source, { recursive: true })
  rmSync(join(source, 'pages/detail/detail.ts'))
  expect(checkMiniprogram({ source })).toContainEqual({
    file: 'pages/detail/detail.ts',
    sentence: 'page pages/detail/detail has no script',
  })
})

test('a tab must be a page of the main package', () => {
  const problems = checked('app.json', (text) =>
    text.replace('"pagePath": "pages/fields/fields"', '"pagePath": "extra/pages/far/far"'),
  )
  const sentence = 'tabBar page extra/pages/far/far is not among the pages of the main package'
  expect(problems).toEqual([{ file: 'app.json', sentence }])
})

test('a declared component must exist', () => {
  const problems = checked(`${page}.json`, (text) => text.replace('skeleton/skeleton', 'none/none'))
  const sentence =
    'component "t-skeleton" is declared as "tdesign-miniprogram/none/none", which does not exist'
  expect(problems[0]).toEqual({ file: `${page}.json`, sentence })
})

test('a tag must be declared', () => {
  const problems = checked(`${page}.wxml`, (text) => `${text}\n<star-row/>`)
  const sentence = '<star-row> is not declared in pages/index/index.json'
  expect(problems).toEqual([{ file: `${page}.wxml`, line: 30, sentence }])
})

test('a tag without hyphen must be built in', () => {
  const problems = checked(`${page}.wxml`, (text) => `${text}\n<video/>`)
  const sentence = '<video> is not a built-in component of the host'
  expect(problems).toEqual([{ file: `${page}.wxml`, line: 30, sentence }])
})

test('a declared component must be used', () => {
  const problems = checked(`${page}.wxml`, (text) => text.replace(/<t-skeleton.*\n/, ''))
  const sentence = 'component "t-skeleton" is declared and never used'
  expect(problems).toEqual([{ file: `${page}.json`, sentence }])
})

test('what the template compiler complains about is a problem', () => {
  const problems = checked(`${page}.wxml`, (text) => text.replace('{{hello}}', '{{hello..}}'))
  expect(problems).toMatchObject([{ file: `${page}.wxml`, line: 4 }])
})

test('a bound name must be a method, also when a comment mentions it', () => {
  const problems = checked(`${page}.ts`, (text) =>
    text.replace('onItem(', '// onItem(\n  onOther('),
  )
  const sentence = 'bindtap="onItem": pages/index/index has no method onItem'
  expect(problems).toEqual([{ file: `${page}.wxml`, line: 14, sentence }])
})

test('a wx call must be one that the host has', () => {
  const problems = checked(`${page}.ts`, (text) => text.replace('wx.scanCode', 'wx.chooseMedia'))
  expect(problems).toEqual([
    { file: `${page}.ts`, line: 70, sentence: 'wx.chooseMedia is not in the browser host' },
  ])
})

test('a privacy interface must be declared, with a sentence for whoever is asked', () => {
  const problems = checked('app.ts', (text) => `${text}\nwx.getLocation({})`)
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    'wx.getLocation needs "getLocation" in requiredPrivateInfos of app.json',
    'wx.getLocation needs a sentence in permission["scope.userLocation"].desc of app.json',
  ])
  expect(problems[0]).toMatchObject({ file: 'app.ts', line: 9 })
})

test('who uses a privacy interface turns WeChat’s privacy check on', () => {
  const problems = checked('app.json', (text) => text.replace('"__usePrivacyCheck__": true,', ''))
  const sentence = 'wx.scanCode needs "__usePrivacyCheck__": true in app.json'
  expect(problems).toEqual([{ file: 'pages/index/index.ts', line: 70, sentence }])
})

test('what is declared and never used is a problem', () => {
  const problems = checked('app.json', (text) =>
    text.replace(
      '"style": "v2"',
      '"style": "v2", "requiredPrivateInfos": ["getLocation"], "permission": { "scope.userLocation": { "desc": "看您在不在现场" } }',
    ),
  )
  expect(problems).toEqual([
    { file: 'app.json', sentence: 'requiredPrivateInfos lists getLocation, which nothing uses' },
    { file: 'app.json', sentence: 'permission has scope.userLocation, which nothing uses' },
  ])
})

test('components take class selectors only', () => {
  const file = 'parts/card/card.wxss'
  const problems = checked(file, (text) => `${text}.card view, #a { color: red }`)
  expect(problems).toEqual([
    { file, line: 2, sentence: '".card view": components take class selectors only' },
    { file, line: 2, sentence: '"#a": components take class selectors only' },
  ])
})

test('styles must be readable', () => {
  const problems = checked('pages/index/index.wxss', (text) => `${text}.a { color: red`)
  expect(problems).toMatchObject([{ file: 'pages/index/index.wxss', sentence: 'Unclosed block' }])
})
