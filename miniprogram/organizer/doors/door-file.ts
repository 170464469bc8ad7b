// A file from a chat, handed in piece by piece, each below what one call takes.
import { mostFileBytes, pieceBytes } from '@linli/shared/household/file-piece'
import { sendDoorFile } from '@linli/shared/household/send-door-file'
import { call } from '../../lib/call.ts'

export interface ChosenFile {
  path: string
  name: string
  size: number
}

/** @returns null when the person chose none. */
export async function chooseFile(): Promise<ChosenFile | null> {
  try {
    const chosen = await wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv', 'txt'],
    })
    return chosen.tempFiles[0] ?? null
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null
    throw error
  }
}

export function isTooLarge({ size }: ChosenFile): boolean {
  return size > mostFileBytes
}

interface Sending {
  communityId: string
  compoundId: string
  fileId: string
}

/** What has arrived is not sent again: after a break it goes on from `from`. */
export async function sendPieces(
  of: Sending,
  { path, size }: ChosenFile,
  from: number,
  tell: (sent: number, pieces: number) => void,
): Promise<void> {
  const pieces = Math.max(1, Math.ceil(size / pieceBytes))
  for (let number = from; number < pieces; number += 1) {
    tell(number, pieces)
    const position = number * pieceBytes
    const base64 = await readPiece(path, position, Math.min(pieceBytes, size - position))
    await call(sendDoorFile, { ...of, number, pieces, base64 })
  }
  tell(pieces, pieces)
}

function readPiece(filePath: string, position: number, length: number): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      position,
      length,
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    })
  })
}
