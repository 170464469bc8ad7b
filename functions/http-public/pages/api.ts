import { contracts } from '@linli/shared/contracts'
import {
  type Body,
  type DescribedOperation,
  openApi,
  type Schema,
} from '../../_kit/http/openapi.ts'
import { html, type Markup, type Page, type Visit } from '../../_kit/http/page.ts'
import { shapeOf } from '../../_kit/http/shape.ts'
import { frame } from './frame.ts'

export const api: Page = { path: '/api', keep: 'anHour', isListed: true, show }

function show(visit: Visit): Markup {
  const { paths, tags } = openApi(contracts, '')
  const all = Object.entries(paths).map(([address, { post }]) => ({ address, post }))
  const href = visit.href('/openapi.json')
  return frame(
    visit,
    '接口文档 - 邻里',
    html`<h1>接口文档</h1>
<p class="lead">邻里能做的每一件事，都写在它的约定里；这一页由约定生成。</p>
<p>标着“任何人”的，可以用 HTTP 访问：<code>POST</code> 到它的地址，正文是 <code>{"input": …}</code>。其余的只有微信小程序里的人能用，由微信说明是谁，HTTP 访问不到。</p>
<p><a class="plain" href="${href}">OpenAPI 3.1 文档（JSON）</a></p>
${tags.map(({ name }) => {
  const own = all.filter(({ post }) => post.tags.includes(name))
  return html`<h2 lang="en">${name}</h2>
${own.map(({ address, post }) => described(address, post))}`
})}`,
  )
}

function described(address: string, post: DescribedOperation): Markup {
  const { operationId, summary, requestBody, responses } = post
  const refusals = Object.entries(responses).filter(([status]) => status !== '200')
  return html`<section class="slip" id="${operationId}" aria-labelledby="${operationId}-name">
<p id="${operationId}-name"><code lang="en">${address}</code></p>
<p lang="en">${summary}</p>
<p class="note">谁能用：${whoMay(post['x-who'])}</p>
<div class="pair">
<dl><dt>输入</dt><dd><pre lang="en"><code>${shapeOf(part(requestBody, 'input'))}</code></pre></dd></dl>
<dl><dt>答复</dt><dd><pre lang="en"><code>${shapeOf(part(responses[200], 'output'))}</code></pre></dd></dl>
</div>
<p class="note" lang="en">${refusals.map(([status, { description }]) => `${status}: ${description}`).join(' ')}</p>
</section>`
}

function part({ content }: Body, name: string): Schema {
  const { properties } = content['application/json'].schema
  return (properties as Readonly<Record<string, Schema>>)[name] ?? {}
}

function whoMay(who: DescribedOperation['x-who']): string {
  if (who === 'anyone') return '任何人'
  if (who === 'person') return '微信里的任何人'
  return who.join(', ')
}
