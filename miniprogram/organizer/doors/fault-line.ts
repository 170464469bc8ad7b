// A fault of a table of doors in words: where it is, what it is, and what to do.
import type { DoorFault, DoorField, Fault } from '@linli/shared/household/door-fault'
import { mostDoorRows } from '@linli/shared/household/door-fault'

const fieldWords: Record<DoorField, string> = { building: '楼栋', entrance: '单元', door: '房号' }

const faultWords: Record<DoorFault, (fault: Fault) => string> = {
  notATable: () => '读不出来。请在表格软件里另存为 xlsx 或 csv，再选一次。',
  oldFormat: () => '这是旧的 xls，或者设了密码。请另存为 xlsx、去掉密码，再选一次。',
  tooLarge: () => '表格展开后太大。请只留楼栋、单元、房号三列，另存为 xlsx 或 csv，再选一次。',
  noHeader: ({ found }) =>
    `表头里没有“楼栋”和“房号”${found && `，现在是“${found}”`}。请在第一行写上楼栋、单元、房号。`,
  noRows: () => '表里没有房号。请从表头下面一行开始填，一户一行。',
  tooManyRows: ({ found }) => `有 ${found} 行，一次最多 ${mostDoorRows} 行。请分成几个文件。`,
  empty: ({ field }) => `${wordOf(field)}是空的。请补上；整行不要的，请删掉。`,
  unreadable: ({ field, found }) =>
    `${wordOf(field)}“${found}”看不懂。请只写字、数字和短横线，最多 12 个。`,
  aDate: ({ field, found }) =>
    `${wordOf(field)}被表格当成了日期“${found}”。请把这一列设成文本，再写一遍。`,
  twice: ({ found, first }) => `“${found}”和第 ${first} 行重复了。请删掉一行。`,
}

export function faultLine(fault: Fault): { where: string; what: string } {
  const { line, column, field } = fault
  const cell = column && field ? ` ${column} 列` : ''
  return { where: line ? `第 ${line} 行${cell}` : '整个文件', what: faultWords[fault.fault](fault) }
}

function wordOf(field: DoorField | null): string {
  return field ? fieldWords[field] : '这一格'
}
