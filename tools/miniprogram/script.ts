// One script at a time, as WeChat wants it: CommonJS of 2018, requires left as they are.
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'

/** @param constants names that the script finds written in, as texts. */
export async function toCommonJs(
  file: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<string> {
  const define = Object.entries(constants).map(([name, text]) => [name, JSON.stringify(text)])
  const { code } = await transform(readFileSync(file, 'utf8'), {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2018',
    sourcefile: file,
    define: Object.fromEntries(define),
  })
  return code
}

export function requiresOf(code: string): string[] {
  return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name)
}
