// One script at a time, as WeChat wants it: CommonJS of 2018, requires left as they are.
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'

export async function toCommonJs(file: string): Promise<string> {
  const { code } = await transform(readFileSync(file, 'utf8'), {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2018',
    sourcefile: file,
  })
  return code
}

export function requiresOf(code: string): string[] {
  return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name)
}
