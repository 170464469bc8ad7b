// What is asked before a finding is written down, or the board is opened or closed.
import type { Finding } from '@linli/shared/rating/flag'

export interface Question {
  about: 'flag' | 'board'
  title: string
  lines: string[]
  label: string
  longest: number
  yes: string
}

export function flagQuestion(finding: Finding, isPublished: boolean): Question {
  const of = { about: 'flag', longest: 200 } as const
  if (finding === 'stands') {
    const lines = ['分数照常公布，结论不能改。']
    return {
      ...of,
      title: '看过了，没问题？',
      lines,
      label: '怎么看的、为什么没问题',
      yes: '没问题',
    }
  }
  const lines = [
    isPublished
      ? '会出新一版，写明原来是多少、为什么撤下，错了多久就挂多久。'
      : '这一行不公布，打的星都还留着。',
  ]
  return { ...of, title: '撤下这一行？', lines, label: '为什么撤下，会公开', yes: '撤下' }
}

export function boardQuestion(isOn: boolean): Question {
  const of = { about: 'board', longest: 60 } as const
  if (isOn) {
    const lines = ['公示网页马上看不到，住户照常看得到自己小区的。']
    return { ...of, title: '停止公示？', lines, label: '哪个部门要求的', yes: '停止' }
  }
  const lines = ['要有住建部门的确认。之后人人不登录就能看、能下载。']
  return { ...of, title: '对社会公示？', lines, label: '哪个部门确认的，会写在网页上', yes: '公示' }
}
