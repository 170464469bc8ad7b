import { contracts, domains } from '@linli/shared/contracts'
import type { Project } from './project.ts'
import type { Step } from './step.ts'

/** Every operation has its contract, handler, test and example under the same name. */
export const rooms: Step = {
  name: 'one name in every room',
  problems: (project) => [
    ...contracts.flatMap(({ name }) => missingFiles(project, name)),
    ...contracts.flatMap(unexplained),
    ...Object.entries(domains).flatMap(([domain, operations]) => misnamed(domain, operations)),
  ],
}

export function missingFiles(project: Pick<Project, 'files'>, name: string): string[] {
  const [domain = '', operation = ''] = name.split('.')
  const path = `${domain}/${kebab(operation)}`
  return [
    `shared/${path}.ts`,
    `functions/${path}.ts`,
    `test/${path}.test.ts`,
    `test/${path}.example.ts`,
  ]
    .filter((file) => !project.files.includes(file))
    .map((file) => `${name} has no ${file}`)
}

export function misnamed(domain: string, operations: Record<string, { name: string }>): string[] {
  return Object.entries(operations)
    .filter(([exported, { name }]) => name !== `${domain}.${exported}`)
    .map(([exported, { name }]) => `${domain} exports ${exported}, which calls itself ${name}`)
}

/** `npm run new` leaves a line that asks to be replaced. */
export function unexplained({ name, means }: { name: string; means: string }): string[] {
  return means.startsWith('One line:') ? [`${name} does not say yet what it means`] : []
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
