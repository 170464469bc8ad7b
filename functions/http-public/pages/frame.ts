import { html, type Markup, type Visit } from '../../_kit/http/page.ts'

/** What every page stands in. Scripts, pictures and inline styles are forbidden by the door. */
export function frame(visit: Visit, title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="stylesheet" href="${visit.styleHref}">
</head>
<body>
<main>
${content}
</main>
<footer>
<p>这里不用登录，不记您是谁，也不存 Cookie。</p>
<p class="screen"><a href="${visit.href('/')}">邻里首页</a>　<a href="${visit.href('/board')}">居民评价</a>　<a href="${visit.href('/privacy')}">隐私政策</a>　<a href="${visit.href('/api')}">接口文档</a></p>
</footer>
</body>
</html>
`
}

/** A number one can press on a phone and read on paper; an extension (转) is for the ear. */
export function phoneLink(phone: string, label: string): Markup {
  const dialled = (phone.split('转')[0] ?? '').replace(/[^\d+]/g, '')
  return html`<a class="call" href="tel:${dialled}" aria-label="拨打${label}的电话 ${phone}">${phone}</a>`
}

/** Whom to call where linli is not open, or cannot answer. */
export function hotlines(): Markup {
  return html`<ul class="calls">
<li>${phoneLink('12345', '政务服务便民热线')}</li>
</ul>
<p class="note">有危险先拨 110、119 或 120。</p>`
}
