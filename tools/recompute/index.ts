// npm run recompute -- <file>: takes a batch as it was published, computes its digest and every figure in it again,
// and says where they differ. It needs no database, and reads nothing but the file.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Batch, batch as batchSchema } from '@linli/shared/rating/batch'
import { textOf } from '@linli/shared/rating/digest'
import { recompute } from '@linli/shared/rating/recompute'

/** @returns 0 where everything follows from what was counted. */
export function recomputeFile(path: string, say: (line: string) => void): number {
  const text = read(path)
  const parsed = batchSchema().safeParse(text)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    say(`${path} is no published batch: ${issue?.path.join('.')} ${issue?.message}`)
    return 1
  }
  const batch = parsed.data as Batch
  const digest = createHash('sha256').update(textOf(batch)).digest('hex')
  say(
    `${batch.placeName} ${batch.quarter}, edition ${batch.edition}, published ${batch.publishedOn}`,
  )
  say(`digest ${digest}`)
  if (batch.asked) say(itemsLine(batch.asked))
  const differences = recompute(batch)
  for (const difference of differences) say(`differs: ${difference}`)
  say(`${batch.lines.length} scores computed again, ${differences.length} differences`)
  return differences.length === 0 ? 0 : 1
}

function itemsLine({ version, items }: NonNullable<Batch['asked']>): string {
  return `items, version ${version}: ${items.map(({ key, name }) => `${name} (${key})`).join(', ')}`
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const [path] = process.argv.slice(2)
if (process.argv[1]?.endsWith('recompute/index.ts')) {
  if (!path) {
    console.log('Which file? Take the JSON of a board: npm run recompute -- <file>')
    process.exitCode = 1
  } else process.exitCode = recomputeFile(path, console.log)
}
