/** WeChat's interfaces that touch what is a person's own, of those that the mini-program calls. */
export interface Interface {
  /** `wx.` and this, or a tag or attribute of a template. */
  name: string
  /** What WeChat calls it in 用户隐私保护指引; null where WeChat wants nothing declared. */
  declaredAs: string | null
  use: string
}

export const interfaces: readonly Interface[] = [
  {
    name: 'scanCode',
    declaredAs: null,
    use: '您按“扫码”时打开微信自带的扫一扫；邻里只得到码里的文字，看不到画面，也不存画面',
  },
  {
    name: 'setClipboardData',
    declaredAs: '剪切板',
    use: '您按“复制”时，把那段文字放进手机的剪切板；邻里从不读取剪切板',
  },
]
