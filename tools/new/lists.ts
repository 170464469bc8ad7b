/** Adds a line to the lists that are kept by hand, leaving order and breaks to the formatter. */
import { apiDoor } from '../../functions/_kit/door.ts'
import { variablesOf } from '../../functions/_kit/settings.ts'

export function withExport(index: string, name: string, file: string): string {
  return `${index.trimEnd()}\nexport { ${name} } from './${file}.ts'\n`
}

/** Puts an import below the last one. */
export function withImport(text: string, line: string): string {
  const end = [...text.matchAll(/^import .*$|^\} from .*$/gm)].at(-1)
  if (!end) throw new Error('there is no import to put another one below')
  const at = end.index + end[0].length
  return `${text.slice(0, at)}\n${line}${text.slice(at)}`
}

/** Adds a name to the array or object literal that is the value of a constant. */
export function withMember(text: string, constant: string, name: string): string {
  const literal = new RegExp(`(const ${constant}\\b[^=]*=\\s*[[{])([^\\]}]*)([\\]}])`)
  if (!literal.test(text)) throw new Error(`there is no list ${constant}`)
  return text.replace(literal, (_, open: string, members: string, close: string) => {
    const given = members.trim().replace(/,$/, '')
    return `${open} ${given === '' ? name : `${given}, ${name}`} ${close}`
  })
}

/** A function like the first one of cloudbaserc.json, given what every `api-*` needs. */
export function withFunction(settings: string, name: string): string {
  const { functions, ...rest }: { functions: { name: string }[] } = JSON.parse(settings)
  const variables = variablesOf(apiDoor([]).needs)
  const envVariables = Object.fromEntries(variables.map((each) => [each, `{{env.${each}}}`]))
  const added = { ...functions[0], name, envVariables }
  return `${JSON.stringify({ ...rest, functions: [...functions, added] }, null, 2)}\n`
}
