import * as z from 'zod'
import { optionalVariables, variablesOf } from '../../functions/_kit/settings.ts'
import { builtFolders, functionNameOf } from '../build/function.ts'
import { givenToFolder } from '../build/needs.ts'
import { cronProblem } from './cron.ts'
import type { Step } from './step.ts'

const file = 'cloudbaserc.json'

const timer = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]{0,59}$/),
  type: z.literal('timer'),
  config: z.string().superRefine((config, { addIssue }) => {
    const problem = cronProblem(config)
    if (problem) addIssue(problem)
  }),
})

// Limits as CloudBase documents them (functions/configs, read 2026-11); the runtime is fixed when a function is made.
const deployed = z.strictObject({
  name: z.string(),
  handler: z.literal('index.main'),
  runtime: z.literal('Nodejs20.19'),
  timeout: z.int().min(1).max(60),
  memorySize: z.literal([128, 256, 512, 1024, 2048]),
  installDependency: z.literal(false),
  envVariables: z.record(z.string(), z.string()),
  triggers: z.array(timer).min(1).optional(),
})

const document = z.strictObject({
  version: z.literal('2.0'),
  envId: z.literal('{{env.ENV_ID}}'),
  functionRoot: z.literal('./dist/functions'),
  functions: z.array(deployed),
})

type Deployed = z.infer<typeof deployed>

/** What the deploy tool is told, which it does not check itself. */
export const deployment: Step = {
  name: `${file} as the platform takes it`,
  async problems(project) {
    const needs = builtFolders().map(async (folder): Promise<[string, string[]]> => {
      return [functionNameOf(folder), variablesOf(await givenToFolder(folder))]
    })
    return deploymentProblems(project.read(file), new Map(await Promise.all(needs)))
  },
}

/** @param variables what each built function is given. */
export function deploymentProblems(
  text: string,
  variables: ReadonlyMap<string, readonly string[]>,
): string[] {
  const parsed = document.safeParse(JSON.parse(text))
  if (!parsed.success) return parsed.error.issues.map((issue) => told(text, issue))
  const { functions } = parsed.data
  const names = functions.map(({ name }) => name)
  return [
    ...[...variables.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is built and not deployed`),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => `${name} is named twice`),
    ...functions.flatMap((entry) => problemsOf(entry, variables.get(entry.name))),
  ].map((problem) => `${file}: ${problem}`)
}

function problemsOf(
  { name, envVariables, triggers }: Deployed,
  needed?: readonly string[],
): string[] {
  if (!needed) return [`${name} is deployed and not built`]
  const given = Object.keys(envVariables)
  const isTimer = name.startsWith('cron-')
  return [
    ...needed.filter((each) => !given.includes(each)).map((each) => `${name} needs ${each}`),
    ...given
      .filter((each) => !needed.includes(each) && !optionalVariables.includes(each))
      .map((each) => `${name} is given ${each}, which it does not read`),
    ...given
      .filter((each) => envVariables[each] !== `{{env.${each}}}`)
      .map((each) => `${name} must be told ${each} as {{env.${each}}}, never by this file`),
    ...(isTimer && !triggers ? [`${name} has no timer`] : []),
    ...(!isTimer && triggers ? [`${name} has a timer, and only cron-* may`] : []),
  ]
}

/** With the name of the function instead of its number. */
function told(text: string, { path, message }: z.core.$ZodIssue): string {
  const [first, index, ...rest] = path
  const { functions } = JSON.parse(text)
  const name =
    first === 'functions' && Array.isArray(functions) ? functions[Number(index)]?.name : ''
  return `${file}: ${(name ? [name, ...rest] : path).join(' ')}: ${message}`
}
