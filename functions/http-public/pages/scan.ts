import { html, type Page, type Visit } from '../../_kit/http/page.ts'
import { frame, hotlines } from './frame.ts'

// What comes after /s/ and /i/ is a key: nothing of it is read, shown or kept here.

/** Where a sign-in code leads that was scanned by something else than WeChat. */
export const signInScan: Page = {
  path: '/s/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, signIn),
}

/** The same, for an invitation. */
export const invitationScan: Page = {
  path: '/i/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, invitation),
}

interface Words {
  what: string
  why: string
  otherwise: string
}

const signIn: Words = {
  what: '这是社区活动的签到码。用微信扫，才能记下您来过。',
  why: '签到码 10 秒一换，请对准组织者手机上的码现扫，截图和转发的用不了。',
  otherwise: '签到全凭自愿。手机不便，告诉组织者就行。',
}

const invitation: Words = {
  what: '这是邻里给工作人员的邀请。用微信打开，看清楚再接受。',
  why: '一份邀请只能用一次，过期作废。不是发给您的，请不要打开，也不要转发。',
  otherwise: '打不开，请找发邀请给您的人再发一次。',
}

function scanPage(visit: Visit, { what, why, otherwise }: Words) {
  return frame(
    visit,
    '请用微信扫一扫 - 邻里',
    html`<h1>请用微信扫一扫</h1>
<p class="lead">${what}</p>
<div class="slip">
<p>打开微信，点右上角的“＋”，再点“扫一扫”。</p>
<p>${why}</p>
<p>${otherwise}</p>
</div>
<h2>还是不行？</h2>
<p>请问现场的组织者或社区；有事要反映，请打政务服务便民热线：</p>
${hotlines()}`,
  )
}
