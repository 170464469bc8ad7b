/** The authorization table as people read it: one table an operation, kept in git. */
import type { Operation } from '@linli/shared/operation'
import type { Table } from './crowd.ts'
import { type Cell, kinds, relations } from './relations.ts'

const preface = `# Who gets what

Every operation, called by a holder of each role, by \`nobody\` (WeChat knows them, linli does not) and
\`signedOut\` (no WeChat identity). The columns say where the grant lies when the thing called for is in one
community: \`own\` at that community, \`sameCommunity\` at a compound in it, \`above\` at the subdistrict,
\`otherCommunity\` at the one beside it; \`absent\`: at that community, and the thing does not exist.
A cell is \`output\` or the code of the refusal.

Made by test/generated/authorization.test.ts, which fails when a cell differs. When a change is meant, write the
table anew with \`UPDATE_GOLDEN=1\` in the environment and review it like code.
`

/** @param others the outcomes of cells that were not asked. */
export function goldenText(
  tables: readonly { contract: Operation; cells: Cell[] }[],
  others: Table,
): string {
  const sections = tables.map(({ contract, cells }) => sectionOf(contract, cells, others))
  return [preface, ...sections].join('\n')
}

function sectionOf(
  { name, means, effect, who, where }: Operation,
  cells: readonly Cell[],
  others: Table,
): string {
  const callers = typeof who === 'string' ? who : who.join(', ')
  const scope = where ? 'where the input points' : 'no place'
  const outcomeOf = (kind: string, relation: string) =>
    cells.find((cell) => cell.kind === kind && cell.relation === relation)?.outcome ??
    others.get(`${name} ${kind} ${relation}`) ??
    'not asked'
  const rows = kinds.map((kind) => [
    kind,
    ...relations.map((relation) => outcomeOf(kind, relation)),
  ])
  return [
    `## ${name}`,
    '',
    `${means} (${effect} · who: ${callers} · scope: ${scope})`,
    '',
    ...tableOf([['caller', ...relations], ...rows]),
    '',
  ].join('\n')
}

function tableOf(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  )
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body]
}
