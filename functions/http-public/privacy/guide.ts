/** 用户隐私保护指引: the text for the form of that name in WeChat's console, from the same sources as the policy. */
import type { Operation } from '@linli/shared/operation'
import { handled } from './handled.ts'
import { interfaces } from './interfaces.ts'
import type { Section } from './policy.ts'
import { purposeWords, retentionRows } from './words.ts'

export const guideTitle = '邻里用户隐私保护指引'

export const guideLead =
  '照着填进微信公众平台“用户隐私保护指引”。【】里的由部署单位填写；没有写在这里的接口，微信会直接禁用。'

export function guide(contracts: readonly Operation[]): Section[] {
  return [
    { title: '开发者处理的信息', paragraphs: information(contracts) },
    { title: '第三方插件和 SDK', paragraphs: ['没有使用。'] },
    {
      title: '用户权益',
      paragraphs: [
        '用户可以在“我的—我的数据”里查看、复制、收回同意，注销并删除。也可以通过【部署单位的电话】、【部署单位的邮箱】联系开发者。',
      ],
    },
    {
      title: '信息的存储',
      paragraphs: ['信息存储在中华人民共和国境内。下列信息到期自动删除，其他的存到用户注销为止。'],
      table: { head: ['信息', '期限'], rows: retentionRows() },
    },
    {
      title: '信息的使用规则',
      paragraphs: [
        '第一次用到上面声明的接口时，由微信自己的隐私弹窗征得同意（app.json 里已打开 __usePrivacyCheck__）；用户拒绝，只是那一下复制不成，别的照常。邻里自己的每个目的另外单独询问。',
        '只在上面写的目的内使用。超出目的使用时，再次用弹窗告知并征得同意；不对外提供，法律另有规定的除外。',
      ],
    },
  ]
}

function information(contracts: readonly Operation[]): string[] {
  const own = handled(contracts).map(({ words, purposes }) => {
    const why = purposes.map((purpose) => purposeWords[purpose]).join('；') || '给用户自己查看'
    return `- 其他信息：${words.replaceAll('您', '用户')}。用途：${why.replaceAll('您', '用户')}。`
  })
  const declared = interfaces.flatMap(({ declaredAs, use }) =>
    declaredAs === null ? [] : [`- ${declaredAs}。用途：${use.replaceAll('您', '用户')}。`],
  )
  const undeclared = interfaces.flatMap(({ declaredAs, name, use }) =>
    declaredAs === null ? [`- 不用声明的 ${name}：${use.replaceAll('您', '用户')}。`] : [],
  )
  return [...declared, ...own, ...undeclared]
}
