import { type Import, importsOf } from './imports.ts'
import type { Step } from './step.ts'

/** What a room may import besides itself. A test may look everywhere, and so may a tool. */
const mayImport: Readonly<Record<string, readonly RegExp[]>> = {
  shared: [],
  functions: [/^shared\//],
  miniprogram: [/^shared\//],
  db: [/^shared\//, /^functions\/([\w-]+\/tables\.ts$|_kit\/)/],
  local: [/^(shared|functions|db|tools|workers\/server)\//],
  test: [/./],
  tools: [/./],
  // The timers of a district's own server are those of the cloud.
  workers: [/^shared\//, /^cloudbaserc\.json$/],
}

/** Packages a room may import, where that is limited: `shared` runs on the phone too. */
const mayUse: Readonly<Record<string, RegExp>> = {
  shared: /^(zod|dayjs)(\/|$)/,
  miniprogram: /^(?!node:|pg$|pg\/|drizzle)/,
}

export const directions: Step = {
  name: 'import directions',
  problems: (project) =>
    importsOf(project).flatMap((found) => {
      const reason = found.target === null ? packageRefusal(found) : refusal(found, found.target)
      return reason === null ? [] : [`${found.from} imports ${found.specifier}: ${reason}`]
    }),
}

function packageRefusal({ from, specifier }: Import): string | null {
  const allowed = mayUse[roomOf(from)]
  return allowed && !allowed.test(specifier) ? `${roomOf(from)} may not use this package` : null
}

function refusal({ from, specifier }: Import, target: string): string | null {
  const [room, other] = [roomOf(from), roomOf(target)]
  const allowed = mayImport[room]
  if (other === 'shared' && specifier.startsWith('.') && !/^(shared|test|tools)$/.test(room)) {
    return 'another room imports it as @linli/shared/…'
  }
  if (from.startsWith('local/host/') && !isOfHost(target)) {
    return 'local/host knows nothing of linli'
  }
  if (isCommand(from) && /^local\/(engine\/|secrets\.ts)/.test(target)) return null
  if (room === 'functions' && other === 'functions') return functionRefusal(from, target)
  if (!allowed || room === other || allowed.some((pattern) => pattern.test(target))) return null
  return `${room} may not import this of ${other}`
}

// The walker of app.json is shared with the build and knows nothing of linli either.
function isOfHost(target: string): boolean {
  return target.startsWith('local/host/') || target.startsWith('tools/miniprogram/')
}

// What is typed on a command line may have to start the database first.
function isCommand(from: string): boolean {
  return /^db\/([\w-]+\/)?([\w-]+-)?command\.ts$/.test(from)
}

/** A function stands on `_kit`; of another domain it may read the tables, doors without identity also queries. */
function functionRefusal(from: string, target: string): string | null {
  const [own, other] = [folderOf(from), folderOf(target)]
  if (own === other || other === '_kit') return null
  if (target.endsWith('/tables.ts')) return null
  if (/^(http|cron)-/.test(own) && target.endsWith('/queries.ts')) return null
  // What is for anyone is mounted where it lies; the door refuses to start with anything else.
  if (own.startsWith('http-') && !target.endsWith('/index.ts')) return null
  return 'of another domain only tables.ts may be imported'
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}
