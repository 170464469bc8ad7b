import { type BuiltFunction, buildFunction } from '../../tools/build/function.ts'

const known = new Map<string, Promise<BuiltFunction>>()

/** A folder of functions/ as it is uploaded, built once for all files of this process: no test changes its sources. */
export function builtFunction(folder: string): Promise<BuiltFunction> {
  const building = known.get(folder) ?? buildFunction(folder)
  known.set(folder, building)
  return building
}
