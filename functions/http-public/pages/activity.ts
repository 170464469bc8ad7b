import { html, type Page } from '../../_kit/http/page.ts'
import { frame, hotlines } from './frame.ts'

// Which activity it is stands in the address and is not read here: what is on is shown to people in WeChat.

/** Where the text leads that organizers paste where their residents talk. */
export const activityLink: Page = {
  path: '/a/*',
  keep: 'anHour',
  isListed: false,
  show: (visit) =>
    frame(
      visit,
      '社区活动 - 邻里',
      html`<h1>社区活动</h1>
<p class="lead">您打开的是社区发到群里的活动通知，时间和地点写在群消息里。</p>
<div class="slip">
<p>要看详情、报名：打开微信里的“邻里”小程序，点下面的“活动”，就能找到这一场。</p>
<p>不报名也能来，到现场扫码签到就行。手机不便，告诉组织者就行。</p>
</div>
<h2>找不到？</h2>
<p>请打群消息里社区的电话；有事要反映，请打政务服务便民热线：</p>
${hotlines()}`,
    ),
}
