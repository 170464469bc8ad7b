// The list as a file on the phone: said in the ledger, fetched, written, and opened, from where it can be sent on.
import type { ListFormat } from '@linli/shared/activity/attendance-file'
import { readList } from '@linli/shared/activity/read-list'
import { takeList } from '@linli/shared/activity/take-list'
import { inShanghai } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import type { ActivityKeys } from '../../lib/roads.ts'

export async function takeFile(
  keys: ActivityKeys,
  format: ListFormat,
  requestId: string,
): Promise<void> {
  await call(takeList, keys, requestId)
  const { title, startsAt, base64 } = await call(readList, { ...keys, format })
  const filePath = `${wx.env.USER_DATA_PATH}/${fileName(title, startsAt)}.${format}`
  await written(filePath, base64)
  if (format === 'xlsx') await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
  else await shared(filePath)
}

/** WeChat opens no CSV: it is sent on to a chat, from where a computer takes it. */
function shared(filePath: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    wx.shareFileMessage({
      filePath,
      success: resolve,
      fail: ({ errMsg }) => (/cancel/.test(errMsg) ? resolve(null) : reject(new Error(errMsg))),
    })
  })
}

function written(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      ...{ filePath, data, encoding: 'base64' },
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** What no file system takes in a name is left out. */
function fileName(title: string, startsAt: string): string {
  const plain = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
  return `签到名单 ${inShanghai(startsAt).format('YYYY-MM-DD')} ${plain}`.slice(0, 60)
}
