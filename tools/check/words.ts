import { withoutComments } from './imports.ts'
import type { Project } from './project.ts'
import type { Step } from './step.ts'

interface Forbidden {
  pattern: RegExp
  where: RegExp
  because: string
}

const named = (names: string[]) => new RegExp(`\\b(${names.join('|')})\\b`)

/** Words that may not stand in code, with the reason that is told. */
const lists: Readonly<Record<string, readonly Forbidden[]>> = {
  'identity has one reader': [
    {
      pattern: named(['getWXContext', 'getUserInfo', 'getCloudbaseContext', 'event\\.userInfo']),
      where: /^(shared|functions|miniprogram|workers)\//,
      because: 'it lends the identity of an earlier caller',
    },
    {
      pattern: /\b(WX_OPENID|WX_UNIONID|TCB_UUID)\b/,
      where: /^functions\/(?!_kit\/identity\.ts)/,
      because: 'who is calling is read in functions/_kit/identity.ts alone',
    },
  ],
  'time and ids come from the code': [
    {
      pattern:
        /(?<![\w.])now\(\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime|clock_timestamp|statement_timestamp|transaction_timestamp|defaultNow|timeofday)\b/i,
      where: /^(functions|db)\/.*\.(ts|sql)$/,
      because: 'all time is ctx.now',
    },
    {
      pattern:
        /\b(small|big)?serial\b|\bnextval\b|\bcreate\s+(?:or\s+replace\s+)?(?:sequence|trigger)\b|\bgenerated\s+(?:always|by\s+default)\b/i,
      where: /^(functions|db)\/.*\.(ts|sql)$/,
      because: 'ids come with the request, and nothing happens behind a statement',
    },
    {
      pattern: /\btimestamp[^,\n]*\bdefault\b/i,
      where: /^db\/migrations\/.*\.sql$/,
      because: 'a time has no default',
    },
  ],
  'counts never shrink': [
    {
      pattern: /\bprocess\.env\b/,
      where: /^test\/.*\.prove\.ts$/,
      because: 'a proof has one count, on every machine',
    },
  ],
  'words of the glossary': [
    {
      pattern: /\bproperty(?!Company|Companies|Staff)(?:[A-Z]\w*)?\b/,
      where: /^(shared|functions|db)\/.*\.ts$/,
      because: 'say propertyCompany or propertyStaff: bare property is several things',
    },
  ],
}

export const words: Step[] = Object.entries(lists).map(([name, list]) => ({
  name,
  problems: (project) => list.flatMap((forbidden) => occurrences(project, forbidden)),
}))

function occurrences(project: Project, { pattern, where, because }: Forbidden): string[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags}g`)
  return project.files.flatMap((file) => {
    if (!where.test(file)) return []
    const code = withoutComments(project.read(file))
    return [...code.matchAll(everywhere)].map((match) => {
      const line = code.slice(0, match.index).split('\n').length
      return `${file}:${line} says ${match[0].replace(/\s+/g, ' ')}: ${because}`
    })
  })
}
