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
    name: 'chooseLocation',
    declaredAs: '选择的位置信息',
    use: '社区工作者给活动定范围时，在微信的地图上选一个地方；只存这一个地方，不是谁的位置',
  },
  {
    name: 'getLocation',
    declaredAs: '位置信息',
    use: '签到后您同意了，手机自己看在不在活动范围里；只告诉社区“在”或“不在”，位置不离开手机',
  },
  {
    name: 'chooseMessageFile',
    declaredAs: '文件',
    use: '社区工作人员按“选房号表”时，从聊天里选一个文件；邻里只读选中的那一个，录完就删',
  },
  {
    name: 'setClipboardData',
    declaredAs: '剪切板',
    use: '您按“复制”时，把那段文字放进手机的剪切板；邻里从不读取剪切板',
  },
]
