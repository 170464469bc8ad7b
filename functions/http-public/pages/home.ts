import type { OutputOf } from '@linli/shared/operation'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { html, type Markup, type Page, type Visit } from '../../_kit/http/page.ts'
import { frame, hotlines, phoneLink } from './frame.ts'

type Open = OutputOf<typeof listOpenCommunities>
type Community = Open['communities'][number]

export const home: Page = { path: '/', keep: 'aMinute', isListed: true, show }

async function show(visit: Visit): Promise<Markup> {
  const open = await visit.ask(listOpenCommunities, { districtId: null })
  return frame(
    visit,
    '邻里：小区的日常，装在微信里',
    html`<h1>邻里</h1>
<p class="lead">小区的日常，装在微信里。<span class="keep">到哪里服务，</span><span class="keep">就在哪里扫码签到。</span></p>
<p>打开微信，用“扫一扫”对准活动现场的签到码就行。签到全凭自愿，手机不便就告诉组织者。</p>
<h2>已开通的社区</h2>
${open.communities.length > 0 ? districts(open) : nothingYet()}
<h2>没有您的社区？</h2>
<div class="slip">
<p>没有开通的社区，邻里还不能受理任何事情，请打政务服务便民热线：</p>
${hotlines()}
</div>`,
  )
}

function districts({ districts, communities }: Open): Markup[] {
  const sections = districts.flatMap(({ districtId, name }) => {
    const own = communities.filter((community) => community.districtId === districtId)
    if (own.length === 0) return []
    return [
      html`<h3>${name}，${own.length} 个社区</h3>
<ul class="slip places">${own.map(row)}</ul>
`,
    ]
  })
  const isAnyInvented = communities.some(({ isInvented }) => isInvented)
  if (!isAnyInvented) return sections
  return [...sections, html`<p class="note">标着“演示”的都是编出来的，电话打不通。</p>`]
}

function row({ name, subdistrict, office, officePhone, isInvented }: Community): Markup {
  const mark = isInvented ? html` <span class="demo">演示</span>` : ''
  const plain = (text: string) => (isInvented ? text.replace(/^演示·/, '') : text)
  return html`
<li><div class="place"><span class="name">${plain(name)}${mark}</span>
<span class="where">${subdistrict}，${plain(office)}</span></div>${phoneLink(officePhone, name)}</li>`
}

function nothingYet(): Markup {
  return html`<div class="slip">
<p>还没有社区开通邻里。</p>
<p>开通以后，这里会写明每个社区由谁负责、打哪个电话。</p>
</div>`
}
