/** `place.listOpenCommunities` is `/place/list-open-communities`: the name of its file in every room. */
export function addressOf(operation: string): string {
  const kebab = operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `/${kebab.replace('.', '/')}`
}
