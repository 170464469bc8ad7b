/** A ZIP of one entry, which may lie in its directory about how much it holds. */
import { crc32, deflateRawSync } from 'node:zlib'

export function aZip(
  name: string,
  content: Buffer,
  lie: { says?: number; packs?: number } = {},
): Buffer {
  const packed = deflateRawSync(content, { level: 9 })
  const [says, packs] = [lie.says ?? content.length, lie.packs ?? packed.length]
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(packs === 0 ? 8 : 0, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packs, 14)
  common.writeUInt32LE(says, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
  const head = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(2), common])
  const directory = Buffer.concat([head, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}
