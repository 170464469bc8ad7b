import { join, resolve } from 'node:path'
import { buildMiniprogram, type Variant } from '../miniprogram/build.ts'
import { root } from '../root.ts'
import { mainPackageCeiling, subpackageCeiling } from './ceilings.ts'

export interface BuiltPackage {
  name: string
  bytes: number
  ceiling: number
}

/** Builds the mini-program into a folder below the root, and weighs its packages. */
export async function buildPackages(folder: string, server?: string): Promise<BuiltPackage[]> {
  const { main, subpackages } = await buildMiniprogram({
    source: join(root, 'miniprogram'),
    out: resolve(root, folder),
    ...(server ? { variant: ownServer(server) } : {}),
  })
  return [
    { name: 'miniprogram', bytes: main, ceiling: mainPackageCeiling },
    ...Object.entries(subpackages).map(([name, bytes]) => ({
      name: `miniprogram/${name}`,
      bytes,
      ceiling: subpackageCeiling,
    })),
  ]
}

/** The phone calls a district's own server instead of the cloud. @throws Error with what is wrong with the address. */
function ownServer(address: string): Variant {
  if (!/^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w./-]*)?$/.test(address))
    throw new Error('LINLI_SERVER must be an address like https://linli.example, in small letters.')
  return { kind: 'own-server', constants: { LINLI_SERVER: address.replace(/\/+$/, '') } }
}
