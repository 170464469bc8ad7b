import type { ActivityKind } from '@linli/shared/activity/activity'

export type Offer = {
  title: string
  kind: ActivityKind
  about: string
  placeName: string
  capacity: number | null
}
export type Slot = Offer & { at: string; minutes: number }

const phoneClass: Slot = {
  at: '14:00',
  minutes: 120,
  title: '手机课堂',
  kind: 'class',
  about: '教大家用手机挂号、缴费、防诈骗。带上自己的手机，慢慢学，随时可以问。',
  placeName: '青禾社区党群服务站',
  capacity: 20,
}
const watch: Slot = {
  at: '19:30',
  minutes: 90,
  title: '夜间安全巡查',
  kind: 'patrol',
  about: '结伴走一圈：看楼道、车棚和消防通道。反光背心社区有，走不动就歇一歇。',
  placeName: '梧桐里小区北门',
  capacity: 12,
}
const talk: Slot = {
  at: '15:00',
  minutes: 90,
  title: '楼栋议事会',
  kind: 'meeting',
  about: '这个月的事摆在桌上说：停车、照明、晾晒。谁都可以来听、来讲。',
  placeName: '青禾社区党群服务站',
  capacity: 30,
}
const checkUp: Slot = {
  at: '09:30',
  minutes: 90,
  title: '量血压、测血糖',
  kind: 'publicService',
  about: '卫生服务站的护士坐诊。测血糖请空腹来，不收费。',
  placeName: '中心花园',
  capacity: null,
}
const market: Slot = {
  at: '09:30',
  minutes: 150,
  title: '周五便民集市',
  kind: 'publicService',
  about: '磨刀、理发、修伞、量血压，不收费。',
  placeName: '中心花园',
  capacity: null,
}
const swap: Slot = {
  at: '10:00',
  minutes: 90,
  title: '旧物换绿植',
  kind: 'gathering',
  about: '三件干净的旧物换一盆小绿植，换完为止。',
  placeName: '中心花园',
  capacity: null,
}
const film: Slot = {
  at: '19:30',
  minutes: 120,
  title: '院坝电影',
  kind: 'gathering',
  about: '自带小板凳。下雨改到下周日。',
  placeName: '梧桐里小区院坝',
  capacity: null,
}

/** What is on every week, Sunday first. */
export const weeklyMenu: readonly (readonly Slot[])[] = [
  [swap, phoneClass, film],
  [phoneClass, watch],
  [checkUp, talk, watch],
  [phoneClass, watch],
  [talk, watch],
  [market, phoneClass, watch],
  [swap, phoneClass, watch],
]

/** What has been, with its distance in days from the first look. */
export const past: readonly (Slot & { daysAgo: number })[] = [
  {
    daysAgo: 3,
    at: '09:00',
    minutes: 120,
    title: '清扫楼道',
    kind: 'cleanUp',
    about: '从一栋扫到六栋。扫把、手套社区有。',
    placeName: '梧桐里小区北门',
    capacity: 40,
  },
  {
    daysAgo: 8,
    at: '14:30',
    minutes: 120,
    title: '帮独居老人擦窗户',
    kind: 'publicService',
    about: '两人一组，社区工作者带着上门。',
    placeName: '青禾社区党群服务站',
    capacity: 24,
  },
]

/** What fits the hour when something must be on just now. */
export function offerFor(hour: number, isWeekend: boolean): Offer {
  if (hour < 6 || hour >= 22) {
    return {
      title: '消防通道夜查',
      kind: 'patrol',
      about: '看看夜里消防通道有没有堵。两人一组，走完就回家睡觉。',
      placeName: '梧桐里小区北门',
      capacity: 12,
    }
  }
  const evening = hour >= 18
  return {
    title: evening ? '逐层查楼道灯' : isWeekend ? '周末清扫楼道' : '清理楼道堆物',
    kind: evening ? 'patrol' : 'cleanUp',
    about: evening
      ? '一层一层看，哪盏灯不亮就记下来，明天报修。'
      : '扫把、手套社区有。中途来、提前走都可以。',
    placeName: '梧桐里小区北门',
    capacity: 40,
  }
}
