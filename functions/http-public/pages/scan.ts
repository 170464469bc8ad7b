import { html, type Page, type Visit } from '../../_kit/http/page.ts'
import { frame, hotlines } from './frame.ts'

// What comes after /s/, /m/, /c/, /i/ and /d/ is a key: nothing of it is read, shown or kept here.

/** Where a sign-in code leads that was scanned by something else than WeChat. */
export const signInScan: Page = {
  path: '/s/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, signIn),
}

/** The same, for 我的码, which only an organizer can do something with. */
export const myCodeScan: Page = {
  path: '/m/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, myCode),
}

/** The same, for a paper card. */
export const cardScan: Page = {
  path: '/c/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, card),
}

/** The same, for an invitation. */
export const invitationScan: Page = {
  path: '/i/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, invitation),
}

/** The same, for the slip of a door. */
export const slipScan: Page = {
  path: '/d/*',
  keep: 'never',
  isListed: false,
  show: (visit) => scanPage(visit, slip),
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

const myCode: Words = {
  what: '这是一位居民的“我的码”，给活动现场的工作人员扫。',
  why: '它半分钟一换，别的地方用不了，里面没有姓名，也没有微信号。',
  otherwise: '您不是工作人员，就不用管它。',
}

const card: Words = {
  what: '这是社区发的纸卡，给活动现场的工作人员扫，用来签到。',
  why: '卡里只有一个号，没有姓名，也没有别的信息。',
  otherwise: '捡到了，请交给卡上印的社区；您丢了卡，请告诉社区，旧卡马上作废。',
}

const invitation: Words = {
  what: '这是邻里给工作人员的邀请。用微信打开，看清楚再接受。',
  why: '一份邀请只能用一次，过期作废。不是发给您的，请不要打开，也不要转发。',
  otherwise: '打不开，请找发邀请给您的人再发一次。',
}

const slip: Words = {
  what: '这是您家的住户纸条。用微信扫，证明您住这一户。',
  why: '一户一票：验证以后，可以替这一户给物业打分。物业看不到谁验证过。',
  otherwise: '没有微信，可以带上证件到社区，请工作人员办。',
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
