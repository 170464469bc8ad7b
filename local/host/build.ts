// Browser host for native WeChat mini-programs: builds any mini-program into a static folder that
// runs it in a browser, one phone to a page. It knows nothing of the mini-program it is given.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTemplates } from '../../tools/miniprogram/templates.ts'
import { type Problem, walk } from '../../tools/miniprogram/walk.ts'
import { bundleScripts } from './build/scripts.ts'
import { compileStyles } from './build/styles.ts'
import { hostTag } from './tags.ts'

export type PhoneBuild = { out: string; milliseconds: number; problems: Problem[] }

export async function buildPhone(input: {
  source: string
  out: string
  minify?: boolean
}): Promise<PhoneBuild> {
  const begun = performance.now()
  const project = walk(input.source)
  const { code, problems } = compileTemplates(project, hostTag)
  mkdirSync(input.out, { recursive: true })
  await bundleScripts(project, code, input.out, input.minify ?? false)
  const own = ['frame.css', 'builtins.css'].map((name) => readFileSync(beside(name), 'utf8'))
  writeFileSync(join(input.out, 'phone.css'), [...own, compileStyles(project)].join('\n'))
  copyFileSync(beside('index.html'), join(input.out, 'index.html'))
  copyPictures(project.source, input.out)
  const milliseconds = Math.round(performance.now() - begun)
  const ours = problems.filter((problem) => !problem.npm)
  return { out: input.out, milliseconds, problems: [...project.problems, ...ours] }
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

function copyPictures(source: string, out: string) {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => /\.(png|jpe?g|gif|svg|webp)$/i.test(each))) {
    const target = join(out, name)
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(source, name), target)
  }
}
