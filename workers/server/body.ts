import type { IncomingMessage } from 'node:http'

/** The body; null where it is larger than that. */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  // Left unread and whole, so that the refusal still reaches whoever sent too much.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length
    if (size > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
