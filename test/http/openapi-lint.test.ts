import { contracts } from '@linli/shared/contracts'
import { expect, it } from 'vitest'
import { openApi } from '../../functions/_kit/http/openapi.ts'
import { lint } from '../../tools/openapi/lint.ts'

it('is accepted by a strict linter, wherever it is mounted', async () => {
  for (const basePath of ['', '/public'])
    expect(await lint(openApi(contracts, basePath))).toEqual([])
})

it('would not be accepted with a broken schema or without a licence', async () => {
  const { license: _, ...info } = openApi(contracts, '').info
  const responses = { 200: { description: 'Done.', content: { a: { schema: { type: 'strin' } } } } }
  const found = await lint({
    ...openApi(contracts, ''),
    info,
    paths: { '/a': { post: { responses } } },
  })
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['info-license', 'struct']),
  )
})
