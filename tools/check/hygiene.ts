import type { Project } from './project.ts'
import type { Step } from './step.ts'

const everyText = /\.([cm]?[jt]s|json|md|sql|wxml|wxss|css|html|sh|csv)$|^\.ci\//
const code = /\.([cm]?[jt]s|wxml|wxs|sql)$|^\.ci\//
const tests = /^test\/.*\.ts$/

// In letters of a class of one, so that the list does not find itself.
/** What may not be left behind, where it is looked for, and what to call it. */
const leftovers: readonly [what: string, pattern: RegExp, where: RegExp][] = [
  [
    'a path of one machine',
    /(?<![\w.-])\/(?:root|tmp|work|workspace|mnt|home\/\w+|Users\/\w+)\/[A-Za-z]/,
    everyText,
  ],
  ['the address of a registry', /"resolved":\s*"https?:|registry\s*=\s*https?:/, everyText],
  ['a key of a WeCom robot', /webhook\/send\?key=[0-9a-f]{8}-/, everyText],
  ['a secret id of Tencent Cloud', /\bAKID[A-Za-z0-9]{32}/, everyText],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, everyText],
  ['an app secret', /app_?secret['"]?\s*[:=]\s*['"][0-9a-f]{32}['"]/i, everyText],
  ['work left for later', /\b(?:TO[D]O|FIX[M]E)\b/, code],
  ['a test alone or switched off', /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/, tests],
  ['types silenced', /@ts-(?:ignore|nocheck|expect-error)|biome[-]ignore|\bas\s+any\b/, code],
]

/** What a measurement or a run leaves, and no text is looked for in. */
const remains = /\.(?:cpuprofile|heapsnapshot|heapprofile|log|tmp)$/

export const hygiene: Step = {
  name: 'nothing left behind',
  problems: (project) => [
    ...project.files.filter((file) => remains.test(file)).map((file) => `${file} is left behind`),
    ...project.files.flatMap((file) =>
      leftovers
        .filter(([, , where]) => where.test(file))
        .flatMap(([what, pattern]) =>
          linesWith(project, file, pattern).map((line) => `${file}:${line} holds ${what}`),
        ),
    ),
  ],
}

function linesWith(project: Project, file: string, pattern: RegExp): number[] {
  return project
    .read(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [index + 1] : []))
}
