import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  buildMiniprogram,
  listFiles,
  type MiniprogramBuild,
} from '../../tools/miniprogram/build.ts'
import { fixture, workFolder } from './support.ts'

const work = workFolder()
const source = join(work, 'source')
const out = join(work, 'out')
let built: MiniprogramBuild
beforeAll(async () => {
  cpSync(fixture, source, { recursive: true })
  writeFileSync(
    join(source, 'project.config.json'),
    '{"appid":"touristappid","miniprogramRoot":"x"}',
  )
  writeFileSync(
    join(source, 'shared/when.ts'),
    `import dayjs from 'dayjs'
import * as z from 'zod'
export const year = (text: string) => dayjs(z.string().parse(text)).year()
`,
  )
  writeFileSync(
    join(source, 'shared/again.ts'),
    `import * as z from 'zod'
import Toast from 'tdesign-miniprogram/toast/index'
import { year } from './when.ts'
export const check = () => [z.string().safeParse(1).success, year('2024-02-29'), typeof Toast]
`,
  )
  built = await buildMiniprogram({ source, out })
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const text = (file: string) => readFileSync(join(out, file), 'utf8')

test('every script becomes its own CommonJS file and everything else is copied', () => {
  const own = listFiles(out)
    .filter((file) => !/^(miniprogram_npm|lib)\//.test(file))
    .sort()
  const expected = listFiles(source)
    .map((file) => file.replace(/\.ts$/, '.js'))
    .sort()
  expect(own).toEqual(expected)
  expect(text('pages/index/index.js')).toContain('require("../../shared/greeting")')
  expect(text('shared/again.js')).toContain('require("./when")')
  expect(text('pages/index/index.wxml')).toBe(
    readFileSync(join(source, 'pages/index/index.wxml'), 'utf8'),
  )
})

test('the built folder is what DevTools opens', () => {
  expect(JSON.parse(text('project.config.json'))).toEqual({
    appid: 'touristappid',
    miniprogramRoot: './',
  })
})

test('ordinary packages are there once, in one file, and work from there', () => {
  const zods = built.bundled.filter((file) => file.endsWith('zod/v4/core/core.js'))
  expect(zods).toHaveLength(1)
  expect(text('shared/again.js')).toContain('require("../lib/library.js").m')
  expect(text('shared/when.js')).toContain('require("../lib/library.js").m')
  writeFileSync(join(out, 'package.json'), '{"type":"commonjs"}')
  const require = createRequire(import.meta.url)
  const when = require(join(out, 'shared/when.js')) as { year(text: string): number }
  expect(when.year('2024-02-29')).toBe(2024)
})

test('of TDesign only what is used is copied, with what it needs itself', () => {
  const folders = new Set(
    listFiles(join(out, 'miniprogram_npm/tdesign-miniprogram')).map((file) => file.split('/')[0]),
  )
  expect([...folders].sort()).toEqual([
    'button',
    'common',
    'dialog',
    'icon',
    'loading',
    'miniprogram_npm',
    'mixins',
    'overlay',
    'popup',
    'skeleton',
    'toast',
  ])
  const npm = 'miniprogram_npm/tdesign-miniprogram'
  expect(existsSync(join(out, npm, 'miniprogram_npm/tslib/index.js'))).toBe(true)
  expect(text(join(npm, 'button/button.js'))).toContain('require("../common/src/index")')
  expect(listFiles(out).filter((file) => file.endsWith('.d.ts'))).toEqual([])
})

test('sizes are counted for the main package and each subpackage', () => {
  const sizes = listFiles(out).filter((file) => file !== 'package.json')
  const bytes = (files: string[]) =>
    files.reduce((sum, file) => sum + readFileSync(join(out, file)).length, 0)
  expect(built.main).toBe(bytes(sizes.filter((file) => !file.startsWith('extra/'))))
  expect(built.subpackages).toEqual({
    extra: bytes(sizes.filter((file) => file.startsWith('extra/'))),
  })
})

test('a program that names what does not exist is not built', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'broken-'))
  writeFileSync(join(broken, 'app.json'), '{"pages":["pages/none/none"]}')
  const building = buildMiniprogram({ source: broken, out: join(broken, 'out') })
  await expect(building).rejects.toThrow('page pages/none/none has no .wxml')
  rmSync(broken, { recursive: true })
})
