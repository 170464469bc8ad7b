// A file from a chat, and reading it: in a browser, a file of this computer, kept in memory under an invented path.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { ApiFailure, api } from './call.ts'

type Choose = { count: number; type?: string; extension?: string[] }
type Chosen = { path: string; name: string; size: number; type: string; time: number }
type Read = { filePath: string; encoding?: string; position?: number; length?: number }

const files = new Map<string, File>()

function choose({ extension = [] }: Choose): Promise<{ tempFiles: Chosen[] }> {
  return new Promise((resolve, reject) => {
    const accept = extension.map((one) => `.${one}`).join(',')
    const field = element('input', { type: 'file', accept, 'aria-label': '选一个文件' })
    const close = () => layer.close()
    field.addEventListener('change', () => {
      const [file] = (field as HTMLInputElement).files ?? []
      if (!file) return
      close()
      const path = `wxfile://tmp_${files.size}_${file.name}`
      files.set(path, file)
      const { name, size } = file
      resolve({ tempFiles: [{ path, name, size, type: 'file', time: Date.now() / 1000 }] })
    })
    const cancel = button('scan-row scan-cancel', '取消', () => {
      close()
      reject(new ApiFailure('cancel'))
    })
    const layer = openLayer(
      'sheet scanner',
      element('h2', { class: 'scan-title' }, '聊天里的文件'),
      element('label', { class: 'scan-row scan-upload' }, '用这台电脑上的文件', field),
      cancel,
    )
    layer.element.ariaLabel = '选择聊天里的文件'
  })
}

async function read({ filePath, encoding, position = 0, length }: Read) {
  const file = files.get(filePath)
  if (!file) throw new ApiFailure(`no such file or directory, open '${filePath}'`)
  const end = length === undefined ? file.size : position + length
  const bytes = new Uint8Array(await file.slice(position, end).arrayBuffer())
  if (encoding === undefined) return { data: bytes.buffer }
  if (encoding !== 'base64') throw new ApiFailure(`encoding ${encoding} is not in this host`)
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { data: btoa(text) }
}

export const readFile = api('readFile', read)

export const choosingFiles = { chooseMessageFile: api('chooseMessageFile', choose) }
