// What is asked before something about a role is ended, and what then happens.
import type { InvitationLine, PersonLine } from './lines.ts'

export interface Question {
  act: 'end' | 'handOver' | 'withdraw'
  id: string
  role: string
  title: string
  lines: string[]
  yes: string
}

export function toEnd({ id, role, name }: PersonLine): Question {
  const lines = [`从现在起，${name}在这里不再是${role}。`, '我们会告诉对方；做过的记录都留着。']
  return { act: 'end', id, role, title: `结束${name}的工作吗？`, lines, yes: '结束' }
}

export function toHandOver({ id, role }: PersonLine): Question {
  const lines = ['接任的人接受邀请时，您的这份工作就结束。', '下一页列出没办完的事，再给出邀请码。']
  return { act: 'handOver', id, role, title: `把${role}交给接任的人吗？`, lines, yes: '调岗' }
}

export function toWithdraw({ id, role }: InvitationLine): Question {
  const lines = ['收回以后，这份邀请的码和链接都不能用。', '需要时可以重新邀请。']
  return { act: 'withdraw', id, role, title: `收回给${role}的邀请吗？`, lines, yes: '收回' }
}
