import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Project, projectAt } from '../../tools/check/project.ts'

type Texts = Readonly<Record<string, string>>

/** A project of a few texts, for the steps that only read. */
export function projectOf(texts: Texts): Project {
  return {
    root: '',
    files: Object.keys(texts).sort(),
    read: (path) => {
      const text = texts[path]
      if (text === undefined) throw new Error(`there is no ${path}`)
      return text
    },
  }
}

/** The same on the disk, for the steps that start a tool; gone after the test. */
export async function projectOnDisk(texts: Texts): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'linli-check-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return projectAt(root)
}
