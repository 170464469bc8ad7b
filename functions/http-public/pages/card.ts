import { showCardSheet } from '@linli/shared/activity/show-card-sheet'
import { uuidOfBase64url } from '@linli/shared/base64url'
import type { OutputOf } from '@linli/shared/operation'
import drawCode from 'qrcode-generator'
import { html, type Markup, type Page, Refusal, type Visit } from '../../_kit/http/page.ts'
import { frame, phoneLink } from './frame.ts'

/** A card to be printed: A6, or the upper left quarter of A4. Whoever has the address has the card. */
export const card: Page = {
  path: '/k/:community/:key',
  keep: 'never',
  isListed: false,
  async show(visit, { community = '', key = '' }) {
    const communityId = uuidOfBase64url(community)
    if (!communityId || !/^[\w-]{22}$/.test(key)) return gone(visit)
    try {
      return sheet(visit, await visit.ask(showCardSheet, { communityId, key }))
    } catch (error) {
      // Expired and never there look the same; what failed for another reason is said by the door.
      if (error instanceof Refusal && error.failure.kind !== 'unavailable') return gone(visit)
      throw error
    }
  },
}

function sheet(visit: Visit, told: OutputOf<typeof showCardSheet>): Markup {
  const { address, name, community, isInvented, office, officePhone } = told
  const mark = isInvented && html`<span class="demo">演示</span>`
  const call =
    office &&
    officePhone &&
    html`<p class="note"><span class="keep">${plain(office)}</span> <span class="keep">${officePhone}</span></p>`
  return frame(
    visit,
    '打印纸卡 - 邻里',
    html`<div class="screen">
<h1>打印纸卡</h1>
<p>用 A6 纸，或者 A4 纸（裁下左上角四分之一）。在浏览器里按“打印”，比例选 100%。</p>
<p>这一页发卡后半小时内打得开，不要转发：有码就能签到。</p>
</div>
<div class="card">
${codeOf(address)}
<div class="card-words">
<p class="card-name">${name} ${mark}</p>
<p>${plain(community)}活动签到卡</p>
<p class="note">给现场的工作人员扫一扫，就签到了。卡里没有姓名以外的信息。</p>
<p class="note">丢了请告诉社区，旧卡马上作废。</p>
${call}
</div>
</div>`,
  )
}

/** The mark stands beside the name of the card. */
function plain(name: string): string {
  return name.replace(/^演示·/, '')
}

/** Level M: paper is folded and gets dirty. Black on white, one unit a module, four of margin. */
function codeOf(address: string): Markup {
  const code = drawCode(0, 'M')
  code.addData(address)
  code.make()
  const modules = code.getModuleCount()
  const side = modules + 8
  const all = Array.from({ length: modules * modules }, (_, at) => at)
  const dark = all.filter((at) => code.isDark(Math.floor(at / modules), at % modules))
  const path = dark.map((at) => `M${(at % modules) + 4} ${Math.floor(at / modules) + 4}h1v1h-1z`)
  return html`<svg class="card-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="签到卡的码" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path.join('')}" fill="#000"/></svg>`
}

function gone(visit: Visit): Markup {
  return frame(
    visit,
    '打不开这张卡 - 邻里',
    html`<h1>打不开这张卡</h1>
<p class="lead">发卡后半小时内才打得开；换过新卡，旧的也打不开。</p>
<div class="slip">
<p>请在邻里的“纸卡”里给这位居民换一张新卡，再打开新的打印页。</p>
<p>不是您发的卡，不用管它。有事请打政务服务便民热线：</p>
${phoneLink('12345', '政务服务便民热线')}
</div>`,
  )
}
