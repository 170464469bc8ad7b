import { contracts } from '@linli/shared/contracts'
import type { Step } from './step.ts'

/** Words that mean here what they mean everywhere. */
const plain = ['list', 'show', 'my', 'me', 'by', 'of', 'in', 'on', 'for', 'to', 'from', 'and', 'at']

/** A term that the glossary does not explain may not enter the name of a domain or an operation. */
export const glossary: Step = {
  name: 'names in the glossary',
  problems: (project) =>
    unknownWords(
      contracts.map(({ name }) => name),
      project.read('docs/glossary.md'),
    ),
}

export function unknownWords(names: readonly string[], text: string): string[] {
  const known = new Set([...plain, ...codeColumn(text).flatMap(wordsOf)])
  return names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => !known.has(word))
      .map((word) => `docs/glossary.md has no entry with the word ${word} of ${name}`),
  )
}

/** The cells below the heading `code`, of every table. */
function codeColumn(text: string): string[] {
  let column = -1
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length < 3) column = -1
    else if (column < 0) column = cells.indexOf('code')
    else return cells[column] ?? []
    return []
  })
}

/** `activity.listMyReceipts` → activity, list, my, receipt: words in the singular. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]?[a-z]+/g) ?? []
  return words.map((word) =>
    word
      .toLowerCase()
      .replace(/ies$/, 'y')
      .replace(/(?<!s)s$/, ''),
  )
}
