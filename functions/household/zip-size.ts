/** How large a ZIP becomes: three megabytes can hold some thousands. Fields as in APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16. */

const end = Buffer.from('PK\u0005\u0006')
const entry = Buffer.from('PK\u0001\u0002')
const deflated = 8
/** That the sizes may stand behind the entry. */
const descriptor = 8
/** What nothing is deflated to. */
const nothing = 2

/**
 * @returns bytes, as its directory says them: the reader refuses an entry that holds more than it says. `Infinity`
 * where an entry does not say it, or only in the long fields of ZIP64, that a file of doors has no need of.
 */
export function unpackedSize(zip: Buffer): number {
  const last = zip.length < 22 ? -1 : zip.lastIndexOf(end, zip.length - 22)
  if (last < 0) return 0
  const entries = zip.readUInt16LE(last + 10)
  let at = zip.readUInt32LE(last + 16)
  let size = 0
  for (let n = 0; n < entries; n += 1) {
    if (at + 46 > zip.length || !zip.subarray(at, at + 4).equals(entry))
      return Number.POSITIVE_INFINITY
    size += sizeOf(zip, at)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}

function sizeOf(zip: Buffer, at: number): number {
  const [flags, method, packed, unpacked] = [
    zip.readUInt16LE(at + 8),
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 24),
  ]
  const isLong = packed === 0xffff_ffff || unpacked === 0xffff_ffff
  const isEmpty = packed === nothing || (packed === 0 && (flags & descriptor) === 0)
  const isUnsaid = method === deflated && unpacked === 0 && !isEmpty
  return isLong || isUnsaid ? Number.POSITIVE_INFINITY : unpacked
}
