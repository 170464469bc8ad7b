import { contracts } from '@linli/shared/contracts'
import { html, type Markup, type Page, type Visit } from '../../_kit/http/page.ts'
import { policy, policyLead, policyTitle, type Section } from '../privacy/policy.ts'
import { frame } from './frame.ts'

/** 隐私政策, for whoever wants to read it before opening WeChat. */
export const privacy: Page = { path: '/privacy', keep: 'anHour', isListed: true, show }

function show(visit: Visit): Markup {
  return frame(
    visit,
    `${policyTitle} - 邻里`,
    html`<h1>${policyTitle}</h1>
<p class="lead">${policyLead}</p>
${policy(contracts).map(section)}`,
  )
}

function section({ title, paragraphs, table }: Section): Markup {
  return html`<h2>${title}</h2>
${paragraphs.map(
  (text) => html`<p>${text.replace(/^- /, '· ')}</p>
`,
)}${table ? rows(table) : ''}`
}

/** Each row as a slip: four columns do not fit a phone. */
function rows({ head, rows }: NonNullable<Section['table']>): Markup[] {
  return rows.map(
    ([first, ...rest]) => html`<div class="slip"><p class="name">${first}</p>
<dl>${rest.map((cell, index) => html`<dt>${head[index + 1]}</dt><dd>${cell}</dd>`)}</dl></div>
`,
  )
}
