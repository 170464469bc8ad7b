import type { OutputOf } from '@linli/shared/operation'
import { type CompoundType, compoundTypes } from '@linli/shared/place/compound-type'
import { coverageTenths } from '@linli/shared/rating/coverage'
import { listBoards } from '@linli/shared/rating/list-boards'
import { type Quarter, quarterName } from '@linli/shared/rating/quarter'
import { showBoard } from '@linli/shared/rating/show-board'
import { html, type Markup, type Page, type Visit } from '../../_kit/http/page.ts'
import { frame } from './frame.ts'

type Board = OutputOf<typeof showBoard>
type Batch = NonNullable<Board['batch']>
type Line = Batch['lines'][number]

export const typeNames: Readonly<Record<CompoundType, string>> = {
  oldCompound: '老旧小区',
  commercialCompound: '商品房小区',
  resettlementCompound: '回迁安置小区',
  unitDormitory: '单位宿舍或院坝',
}

const coverageNames = { professional: '专业化物业覆盖', party: '党的组织和工作覆盖' } as const

/** 居民评价 of the districts whose housing authority has confirmed it. */
export const boards: Page = {
  path: '/board',
  keep: 'aMinute',
  isListed: true,
  async show(visit) {
    const { boards: all } = await visit.ask(listBoards, {})
    const rows = all.map(
      ({ districtId, district }) =>
        html`<li><a class="name plain" href="${visit.href(`/board/${districtId}`)}">${district}</a></li>`,
    )
    const none = html`<div class="slip"><p>还没有一个区的主管部门确认公布。</p></div>`
    return frame(
      visit,
      '居民评价 - 邻里',
      html`<h1>居民评价</h1>
<p class="lead">住户给小区的服务单位打的星，一户一票，每季度公布一次。</p>
${rows.length > 0 ? html`<ul class="slip places">${rows}</ul>` : none}
${opinion()}`,
    )
  },
}

export const board: Page = {
  path: '/board/:district',
  keep: 'aMinute',
  isListed: true,
  show: (visit, { district = '' }) => showPage(visit, district, null),
}

export const boardOfQuarter: Page = {
  path: '/board/:district/:quarter',
  keep: 'aMinute',
  isListed: true,
  show: (visit, { district = '', quarter = '' }) => showPage(visit, district, quarter as Quarter),
}

async function showPage(
  visit: Visit,
  districtId: string,
  quarter: Quarter | null,
): Promise<Markup> {
  const wanted = visit.query('type')
  const compoundType = compoundTypes.find((type) => type === wanted) ?? null
  const shown = await visit.ask(showBoard, { districtId, quarter, compoundType })
  const { district, authority, confirmedOn, quarters, batch, coverage } = shown
  const at = (path: string) => visit.href(`/board/${districtId}${path}`)
  return frame(
    visit,
    `${district}居民评价 - 邻里`,
    html`<h1>${district}居民评价</h1>
<p class="lead">${batch ? quarterName(batch.quarter) : '还没有公布过'}</p>
<p class="note">${authority}于 ${confirmedOn} 确认公布。</p>
${batch ? published(batch, at) : html`<div class="slip"><p>每个季度结束后，先给服务单位看 7 个工作日，再公布。</p></div>`}
${coverage.length > 0 ? html`<h2>覆盖</h2><ul class="slip">${coverage.map(coverageRow)}</ul>` : ''}
${quarters.length > 1 ? html`<h2>各季度</h2><p>${quarters.map((one) => html`<a class="plain" href="${at(`/${one}`)}">${quarterName(one)}</a>　`)}</p>` : ''}
${opinion()}`,
  )
}

function published(batch: Batch, at: (path: string) => string): Markup {
  const { quarter, publishedOn, edition, digest, types, lines, corrections, asked } = batch
  const links = types.map(
    ({ compoundType }) =>
      html`<a class="plain" href="${at(`/${quarter}?type=${compoundType}`)}">${typeNames[compoundType]}</a>　`,
  )
  return html`<p class="screen">只看：${links}<a class="plain" href="${at(`/${quarter}`)}">全部</a></p>
${types.map((type) => typeSection(type, lines))}
${corrections.length > 0 ? html`<h2>更正</h2><ul class="slip">${corrections.map(correctionRow)}</ul>` : ''}
<h2>人人能重算</h2>
<div class="slip">
<p>${publishedOn} 公布，第 ${edition} 版。分数、范围、名次都能由文件里的户数和星数算出来。</p>
<p><a class="plain" href="${at(`/${quarter}/batch.json`)}">下载 JSON</a>　<a class="plain" href="${at(`/${quarter}/batch.csv`)}">下载 CSV</a></p>
<p class="note">JSON 的校验值（SHA-256）<code>${digest}</code></p>
${asked ? html`<p class="note">分项表第 ${asked.version} 版：${asked.items.map(({ name }) => name).join('、')}。分项不进总分，也不公布。</p>` : ''}
<p class="note">公布的户数和星数带一点随机的小出入，谁也看不出哪一户打了几星。</p>
</div>`
}

function typeSection(
  { compoundType, meanHundredths, compounds }: Batch['types'][number],
  lines: readonly Line[],
): Markup | '' {
  const own = lines.filter((line) => line.compoundType === compoundType).sort(inOrder)
  if (own.length === 0) return ''
  return html`<h2>${typeNames[compoundType]}</h2>
<p class="note">${compounds} 个，同类平均 ${hundredths(meanHundredths)} 分，只排前 ${Math.floor(compounds / 2)} 名。没有名次的按小区名字排。</p>
${own.map(lineSlip)}`
}

/** By place, and whoever has none by name: there is no bottom list. */
function inOrder(one: Line, other: Line): number {
  const [first, second] = [
    one.rank ?? Number.MAX_SAFE_INTEGER,
    other.rank ?? Number.MAX_SAFE_INTEGER,
  ]
  return first - second || (one.compoundName < other.compoundName ? -1 : 1)
}

function lineSlip(line: Line): Markup {
  const { compoundName, providerName, votes, households, scoreTenths, lowTenths, highTenths } = line
  const { rank, bars } = line
  return html`<section class="slip">
<p class="name">${compoundName}${rank === null ? '' : `　第 ${rank} 名`}</p>
<p>${providerName}</p>
<p><strong>${tenths(scoreTenths)} 分</strong>　${votes} 户评价，共 ${households} 户　范围 ${tenths(lowTenths)} 到 ${tenths(highTenths)}</p>
${bars ? barsOf([...bars]) : html`<p class="note">满 30 户才公布分布。</p>`}
</section>`
}

/** Lengths and numbers say the same, on paper too. */
function barsOf(bars: number[]): Markup {
  const most = Math.max(1, ...bars)
  const rows = bars.map((count, place) => ({ stars: place + 1, count })).reverse()
  return html`<table class="bars"><caption class="note">分布</caption><tbody>${rows.map(
    ({ stars, count }) =>
      html`<tr><th scope="row">${stars} 星</th><td><svg width="100%" height="12" aria-hidden="true"><rect width="${Math.round((100 * count) / most)}%" height="12" rx="6"></rect></svg></td><td>${count} 户</td></tr>`,
  )}</tbody></table>`
}

function correctionRow(one: Batch['corrections'][number]): Markup {
  const was = one.was
    ? `原来写的是 ${tenths(one.was.scoreTenths)} 分、${one.was.votes} 户`
    : '原来没有这一家'
  return html`<li>${was}，错在 ${one.wrongFrom} 至 ${one.correctedOn}，因为${one.because}</li>`
}

function coverageRow({ kind, covered, compounds, asOf }: Board['coverage'][number]): Markup {
  const share = (coverageTenths(covered, compounds) / 10).toFixed(1)
  return html`<li>${coverageNames[kind]}：${share}%，${compounds} 个小区里有 ${covered} 个，截至 ${asOf}</li>`
}

function opinion(): Markup {
  return html`<p class="note">星是居民的意见，不是业主表决：换物业要按《民法典》第二百七十八条由业主表决，第九百四十六条说怎么通知。</p>`
}

function tenths(value: number): string {
  return (value / 10).toFixed(1)
}

function hundredths(value: number): string {
  return (value / 100).toFixed(2)
}
