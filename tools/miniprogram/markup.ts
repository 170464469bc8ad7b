// Reads WXML just far enough for walking, renaming and checking: tags and attributes with their places.
// It judges nothing: whether a template is valid is the template compiler's word.

export type Attribute = { name: string; value: string | null; start: number; line: number }

export type Tag = {
  name: string
  /** Where the name begins in the text. */
  start: number
  line: number
  closing: boolean
  attributes: Attribute[]
}

const interesting = /<!--|\{\{|<(\/?)([A-Za-z][\w-]*)/g
const piece = /\s+|\/?>|([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?|./y

export function readTags(text: string): Tag[] {
  const tags: Tag[] = []
  const lineAt = lineCounter(text)
  interesting.lastIndex = 0
  for (let match = interesting.exec(text); match; match = interesting.exec(text)) {
    const [token, slash, name] = match
    if (token === '<!--' || token === '{{') {
      interesting.lastIndex = after(text, token === '{{' ? '}}' : '-->', match.index)
      continue
    }
    const start = match.index + 1 + (slash?.length ?? 0)
    const { attributes, end, open } = readAttributes(text, interesting.lastIndex, lineAt)
    tags.push({ name: name ?? '', start, line: lineAt(start), closing: slash === '/', attributes })
    interesting.lastIndex = name === 'wxs' && open && !slash ? after(text, '</wxs>', end) : end
  }
  return tags
}

function readAttributes(text: string, from: number, lineAt: (index: number) => number) {
  const attributes: Attribute[] = []
  piece.lastIndex = from
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const [token, name, double, single, bare] = match
    if (token === '>' || token === '/>') {
      return { attributes, end: piece.lastIndex, open: token === '>' }
    }
    if (name) {
      const value = double ?? single ?? bare ?? null
      attributes.push({ name, value, start: match.index, line: lineAt(match.index) })
    }
  }
  return { attributes, end: text.length, open: false }
}

function after(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from)
  return index < 0 ? text.length : index + mark.length
}

/** Lines are asked for in rising order, so each part of the text is counted once. */
function lineCounter(text: string): (index: number) => number {
  let line = 1
  let reached = 0
  return (index) => {
    for (; reached < index; reached += 1) if (text[reached] === '\n') line += 1
    return line
  }
}

export function attributeOf(tag: Tag, name: string): string | null {
  return tag.attributes.find((attribute) => attribute.name === name)?.value ?? null
}
