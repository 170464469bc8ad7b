import { html, type Markup, type Visit } from '../../_kit/http/page.ts'
import { frame, hotlines } from './frame.ts'

export function missing(visit: Visit): Markup {
  return frame(
    visit,
    '没有这一页 - 邻里',
    html`<h1>没有这一页</h1>
<p class="lead">地址可能抄错了，或者这一页已经撤下。</p>
<p><a class="plain" href="${visit.href('/')}">看看哪些社区开通了邻里</a></p>`,
  )
}

export function failing(visit: Visit): Markup {
  return frame(
    visit,
    '暂时打不开 - 邻里',
    html`<h1>暂时打不开</h1>
<p class="lead">邻里这会儿没有答上来，不是您的问题。请过一会儿再来。</p>
<div class="slip"><p>事情着急，请打政务服务便民热线：</p>
${hotlines()}</div>`,
  )
}
