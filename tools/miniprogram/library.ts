// Ordinary packages, among them the contract, become one file that every script of the mini-program
// requires, so that what they share (zod) is there once.
import { build } from 'esbuild'

export const libraryFile = 'lib/library.js'

export type Library = {
  /** The name under which a package will be found in the library file. */
  take(packageName: string): string
  /** Writes the file and returns the sources that went into it. */
  write(source: string, file: string): Promise<string[]>
}

export function collectLibrary(): Library {
  const names: string[] = []
  return {
    take(packageName) {
      if (!names.includes(packageName)) names.push(packageName)
      return `m${names.indexOf(packageName)}`
    },
    async write(source, file) {
      if (names.length === 0) return []
      const imports = names.map((name, at) => `import * as n${at} from ${JSON.stringify(name)}`)
      const exports = names.map((_, at) => `export const m${at} = whole(n${at})`)
      // Marked as a module, so that a default import means the default export.
      const whole = `const whole = (n) => Object.defineProperty({ ...n }, '__esModule', { value: true })`
      const { metafile } = await build({
        stdin: { contents: [...imports, whole, ...exports].join('\n'), resolveDir: source },
        bundle: true,
        format: 'cjs',
        target: 'es2018',
        minify: true,
        legalComments: 'none',
        logLevel: 'silent',
        outfile: file,
        metafile: true,
      })
      const [output] = Object.values(metafile.outputs)
      const kept = Object.entries(output?.inputs ?? {}).filter(([, part]) => part.bytesInOutput > 0)
      return kept.map(([name]) => name).filter((name) => name !== '<stdin>')
    },
  }
}
