type TabPage = Pick<WechatMiniprogram.Page.InstanceMethods<object>, 'getTabBar'>

/** WeChat gives each tab page a tab bar of its own, so each page says which one it is. */
export function markTab(page: TabPage, index: number): void {
  page.getTabBar?.()?.setData({ selected: index })
}
