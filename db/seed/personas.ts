/** People to be on the phone wall. Whoever has no role in people.ts is unknown to linli. */
export const personas = [
  { key: 'zhaomin', openId: 'demo-zhaomin', name: '赵敏', says: '社区工作者' },
  { key: 'liyuanyuan', openId: 'demo-liyuanyuan', name: '李媛媛', says: '社区工作者' },
  { key: 'malihua', openId: 'demo-malihua', name: '马丽花', says: '党员' },
  { key: 'yangxiaoying', openId: 'demo-yangxiaoying', name: '杨晓英', says: '党员' },
  { key: 'duanguohua', openId: 'demo-duanguohua', name: '段国华', says: '居民，3栋' },
  { key: 'luozhengming', openId: 'demo-luozhengming', name: '罗正明', says: '支部书记' },
  { key: 'puchunhua', openId: 'demo-puchunhua', name: '普春花', says: '网格员' },
  { key: 'hejianping', openId: 'demo-hejianping', name: '何建平', says: '街道干部' },
  { key: 'xuwenbin', openId: 'demo-xuwenbin', name: '徐文斌', says: '区级督办员' },
  { key: 'yinjiwei', openId: 'demo-yinjiwei', name: '尹继伟', says: '系统管理员' },
  { key: 'sunzhiqiang', openId: 'demo-sunzhiqiang', name: '孙志强', says: '物业人员' },
  { key: 'passerby', openId: 'demo-passerby', name: '路过的人', says: '邻里还不认识' },
] as const

export type Persona = (typeof personas)[number]
