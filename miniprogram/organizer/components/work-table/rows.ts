// What a work table shows: rows that are lines on a phone and cells under a header at a desk.
export interface Column {
  words: string
  /** Of the width, beside the others. */
  share: number
}

export interface Act {
  key: string
  words: string
  /** What a screen reader says instead: with whose it is. */
  label: string
  look: 'quiet' | 'text'
  icon: string
}

export interface WorkRow {
  key: string
  name: string
  chip: { words: string; tone: string } | null
  /** On a phone, below the name. */
  lines: { words: string; look: string }[]
  /** At a desk, under the columns that follow the name; the chip stands in the last one. */
  cells: { at: number; words: string }[]
  /** Why there is nothing to press. */
  note: string
  acts: Act[]
  /** The whole row leads on; at a desk it is a button with these words. */
  way: string
}

type Given = Partial<Omit<WorkRow, 'cells'>> & { key: string; name: string; cells: string[] }

const plain = { chip: null, lines: [], note: '', acts: [], way: '' }

export function rowOf({ cells, ...row }: Given): WorkRow {
  return { ...plain, ...row, cells: cells.map((words, at) => ({ at, words })) }
}

/** Empty lines are left out. */
export function linesOf(...lines: ({ words: string; look: string } | string)[]): WorkRow['lines'] {
  return lines
    .map((line) => (typeof line === 'string' ? { words: line, look: 'note' } : line))
    .filter(({ words }) => words !== '')
}

export function quiet(key: string, words: string, label: string, icon = ''): Act {
  return { key, words, label, look: 'quiet', icon }
}

export function text(key: string, words: string, label: string): Act {
  return { key, words, label, look: 'text', icon: '' }
}

export type Acted = WechatMiniprogram.CustomEvent<{ key: string; act: string }>
