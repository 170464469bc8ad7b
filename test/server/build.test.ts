import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildPackages } from '../../tools/build/miniprogram.ts'
import { listFiles } from '../../tools/miniprogram/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-variants-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('puts the way to an own server in the place of the cloud, and changes nothing else', async () => {
  const [cloud, own] = [join(folder, 'cloud'), join(folder, 'own')]
  await buildPackages(cloud)
  await buildPackages(own, 'https://linli.example/')
  expect(listFiles(own)).toEqual(listFiles(cloud))
  const differing = listFiles(cloud).filter(
    (file) => !readFileSync(join(cloud, file)).equals(readFileSync(join(own, file))),
  )
  expect(differing).toEqual(['lib/transport.js'])
  const script = (of: string) => readFileSync(join(of, 'lib/transport.js'), 'utf8')
  expect(script(own)).toContain('"https://linli.example"')
  expect(script(own)).not.toMatch(/LINLI_SERVER|wx\.cloud/)
  expect(script(cloud)).not.toMatch(/LINLI_SERVER|wx\.(login|request)/)
})

it.each([
  'http://linli.example',
  'linli.example',
  'https://linli.example?x',
  'https://演示.example',
])('refuses %s as the address of a server', async (address) => {
  await expect(buildPackages(join(folder, 'none'), address)).rejects.toThrow(
    'LINLI_SERVER must be an address like https://linli.example, in small letters.',
  )
})
