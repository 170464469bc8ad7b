/** A name as strangers may read it on a screen held up in a yard: 王*国, 李*, and * for a single character. */
export function maskName(name: string): string {
  const characters = [...name]
  const first = characters[0]
  const last = characters.at(-1)
  if (characters.length < 2) return '*'
  return characters.length === 2 ? `${first}*` : `${first}*${last}`
}
