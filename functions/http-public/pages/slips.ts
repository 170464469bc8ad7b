import { uuidOfBase64url } from '@linli/shared/base64url'
import { showSlips } from '@linli/shared/household/show-slips'
import { sheetMinutes } from '@linli/shared/household/slip'
import type { OutputOf } from '@linli/shared/operation'
import { html, type Page, Refusal, type Visit } from '../../_kit/http/page.ts'
import { frame } from './frame.ts'
import { quickResponse } from './quick-response.ts'

type Sheet = OutputOf<typeof showSlips>

/** On A4: two columns of five. */
export const slipsOnAPage = 10

/** 住户纸条, for the printer. Its address is the key; after half an hour it opens no more. */
export const slips: Page = {
  path: '/slips/:community/:key',
  keep: 'never',
  isListed: false,
  async show(visit, { community = '', key = '' }) {
    const communityId = uuidOfBase64url(community)
    if (!communityId || !/^[\w-]{22}$/.test(key)) return closed(visit)
    try {
      return sheetPage(visit, await visit.ask(showSlips, { communityId, sheetKey: key }))
    } catch (error) {
      if (error instanceof Refusal && error.failure.kind !== 'unavailable') return closed(visit)
      throw error
    }
  },
}

function sheetPage(visit: Visit, sheet: Sheet) {
  const pages = Array.from({ length: Math.ceil(sheet.slips.length / slipsOnAPage) }, (_, at) =>
    sheet.slips.slice(at * slipsOnAPage, (at + 1) * slipsOnAPage),
  )
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>住户纸条 - ${sheet.compound}</title>
<link rel="stylesheet" href="${visit.styleHref}">
</head>
<body class="sheet">
<p class="sheet-note">${sheet.slips.length} 张纸条，${pages.length} 页 A4。请现在打印（Ctrl+P，边距选“默认”），剪开、封好，由网格员或楼栋长送上门，物业不经手。这一页只开 ${sheetMinutes} 分钟，邻里不留码。</p>
${pages.map((page) => html`<div class="sheet-page">${page.map((slip) => slipOn(sheet, slip))}</div>`)}
</body>
</html>`
}

function slipOn(sheet: Sheet, { door, code, address }: Sheet['slips'][number]) {
  const { size, path } = quickResponse(address)
  const office = sheet.office && sheet.officePhone ? `${sheet.office} ${sheet.officePhone}` : ''
  return html`<section class="door-slip">
<svg class="door-code" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="二维码"><path fill="#000" d="${path}"/></svg>
<div class="door-words">
<p class="door-place">${sheet.compound}</p>
<h2 class="door-name">${door}</h2>
<p class="door-letters">${code.slice(0, 4)} ${code.slice(4)}</p>
<p class="door-how">微信扫一扫，或在邻里“我的住户”里输这 8 位码。替这一户给物业打分，一户一票。</p>
<p class="door-how">${sheet.validUntil} 前有效。只给这一户，请不要拍照外传。</p>
<p class="door-how">${sheet.community} ${office}</p>
</div>
</section>`
}

function closed(visit: Visit) {
  return frame(
    visit,
    '这张纸已经关了 - 邻里',
    html`<h1>这张纸已经关了</h1>
<p class="lead">纸条上的码只显示 ${sheetMinutes} 分钟，邻里自己也不留。</p>
<div class="slip"><p>没有印好，请社区工作人员在邻里里重新生成；旧的纸条同时作废。</p></div>`,
  )
}
