/** Fixed lists from which names are invented. Lists of parts: each part of one is joined to each of the other. */
const surnames =
  '李 王 张 杨 赵 刘 陈 周 段 马 普 罗 何 和 徐 孙 吴 高 白 陶 董 纳 施 苏 郭 唐 许 邓 黄 林 谢 尹'.split(
    ' ',
  )
const firstParts =
  '建 国 志 文 永 学 正 春 秀 桂 丽 玉 金 雪 晓 小 家 光 明 海 云 琼 惠 淑 绍 开 思 子 雨 嘉'.split(
    ' ',
  )
const lastParts =
  '华 明 芬 英 强 军 平 珍 琴 兰 梅 福 祥 林 仙 辉 波 伟 敏 洁 荣 昌 宏 东 涛 萍 芳 娟 杰 然'.split(
    ' ',
  )
const communityFirst = '青 翠 云 清 碧 春 月 竹 松 桂 兰 茶'.split(' ')
const communityLast = '溪 屏 桥 坪 苑 湾 坡 泉 柏 渡 岚 麓'.split(' ')
const compoundFirst = '梧桐 海棠 樱花 银杏 玉兰 桂香 杨柳 石榴 山茶 紫薇 合欢 蓝花'.split(' ')
const compoundLast = '里 苑 院 坊 巷 台 居 庭'.split(' ')
const unitFirst =
  '云栖 春和 金坪 石湾 明珠 长虹 兴苑 永宁 和顺 安泰 锦程 昌宁 华昌 建昌 德胜 泰和 文昌 广福 新桥 东屏 西岭 南坪 北苑 中和 玉屏 凤鸣 龙泉 鹤翔 松华 柏龄 银汀 翠屏 彩云 飞虹 红山 绿洲 蓝天 白沙 青石 紫云'.split(
    ' ',
  )
const unitLast =
  '小学 中学 幼儿园 卫生院 门诊部 药房 律师事务所 会计师事务所 设计院 测绘院 研究所 检测站 供电所 供水站 燃气站 邮政所 银行支行 保险支公司 建筑公司 监理公司 运输公司 公交车队 出租车队 园林站 环卫所 文化馆 图书馆 体育馆 书店 报社 印刷厂 机修厂 食品厂 茶厂 花卉公司 农贸市场 超市 宾馆 餐饮公司 软件公司'.split(
    ' ',
  )

export const givenNames = joined(firstParts, lastParts)
export const familyNames: readonly string[] = surnames
export const communityNames = joined(communityFirst, communityLast).map(
  (name) => `演示·${name}社区`,
)
export const compoundNames = joined(compoundFirst, compoundLast).map((name) => `演示·${name}`)
export const unitNames = joined(unitFirst, unitLast).map((name) => `演示·${name}`)

function joined(first: readonly string[], last: readonly string[]): string[] {
  return first.flatMap((one) => last.map((other) => `${one}${other}`))
}
