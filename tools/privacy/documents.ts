/** The two documents as they stand in docs/privacy, as Markdown. */
import { contracts } from '@linli/shared/contracts'
import { guide, guideLead, guideTitle } from '../../functions/http-public/privacy/guide.ts'
import {
  policy,
  policyLead,
  policyTitle,
  type Section,
} from '../../functions/http-public/privacy/policy.ts'

const made = '（由 `npm run privacy` 生成，请改约定，不要改这里。）'

export function documents(): Record<string, string> {
  return {
    'docs/privacy/policy.md': markdown(policyTitle, policyLead, policy(contracts)),
    'docs/privacy/guide.md': markdown(guideTitle, guideLead, guide(contracts)),
  }
}

function markdown(title: string, lead: string, sections: readonly Section[]): string {
  const blocks = [`# ${title}`, lead, made, ...sections.flatMap(blocksOf)]
  return `${blocks.join('\n\n').replace(/^(- .+)\n\n(?=- )/gm, '$1\n')}\n`
}

function blocksOf({ title, paragraphs, table }: Section): string[] {
  return [`## ${title}`, ...paragraphs, ...(table ? [tableOf(table)] : [])]
}

function tableOf({ head, rows }: NonNullable<Section['table']>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
