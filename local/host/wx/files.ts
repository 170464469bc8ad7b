// Files of one phone: those that a page writes for its user. Opening one downloads it, for there is no viewer here.
import { logs } from '../runtime/phone.ts'
import { ApiFailure, api } from './call.ts'
import { readFile } from './choose-file.ts'

/** WeChat's own word for it; what is beneath is the user's, and removed with the mini-program. */
const userFolder = 'http://usr'
/** What a mini-program may keep there together. */
const mostBytes = 200 * 1024 * 1024
/** In memory: a page that is loaded anew finds none of them. */
const files = new Map<string, Uint8Array>()

type Written = { filePath: string; data: string | ArrayBuffer; encoding?: string }

function write({ filePath, data, encoding }: Written): void {
  if (!filePath.startsWith(`${userFolder}/`)) throw new ApiFailure('permission denied')
  const bytes = bytesOf(data, encoding)
  const others = [...files].reduce(
    (sum, [path, one]) => sum + (path === filePath ? 0 : one.length),
    0,
  )
  if (others + bytes.length > mostBytes)
    throw new ApiFailure('the maximum size of the file storage limit is exceeded')
  files.set(filePath, bytes)
}

function bytesOf(data: string | ArrayBuffer, encoding = 'utf8'): Uint8Array {
  if (typeof data !== 'string') return new Uint8Array(data)
  if (encoding === 'base64') return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  if (encoding !== 'utf8' && encoding !== 'utf-8')
    throw new ApiFailure(`encoding ${encoding} is not in this host`)
  return new TextEncoder().encode(data)
}

type Path = { filePath: string }

function download(name: string, filePath: string): void {
  const bytes = files.get(filePath)
  if (!bytes) throw new ApiFailure('file not exist')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes.slice()]))
  link.download = filePath.slice(filePath.lastIndexOf('/') + 1)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  logs.push(`${name} ${link.download}`)
}

const manager = { readFile, writeFile: api('writeFile', write) }

export const filing = {
  env: { USER_DATA_PATH: userFolder },
  getFileSystemManager: () => manager,
  openDocument: api('openDocument', ({ filePath }: Path) => download('openDocument', filePath)),
  shareFileMessage: api('shareFileMessage', ({ filePath }: Path) =>
    download('shareFileMessage', filePath),
  ),
}
