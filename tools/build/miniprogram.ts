import { join } from 'node:path'
import { buildMiniprogram } from '../miniprogram/build.ts'
import { root } from '../root.ts'
import { mainPackageCeiling, subpackageCeiling } from './ceilings.ts'

export interface BuiltPackage {
  name: string
  bytes: number
  ceiling: number
}

/** Builds the mini-program into a folder below the root, and weighs its packages. */
export async function buildPackages(folder: string): Promise<BuiltPackage[]> {
  const { main, subpackages } = await buildMiniprogram({
    source: join(root, 'miniprogram'),
    out: join(root, folder),
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
