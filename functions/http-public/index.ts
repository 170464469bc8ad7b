/** The cloud function http-public: pages for anyone, and the operations for anyone. By hand, as a table of contents. */
import { contracts } from '@linli/shared/contracts'
import { openApi } from '../_kit/http/openapi.ts'
import type { Pages } from '../_kit/http/page.ts'
import { type HttpDoorParts, httpDoor } from '../_kit/http-door.ts'
import { showCardSheet } from '../activity/show-card-sheet.ts'
import { showSlips } from '../household/show-slips.ts'
import { listOpenCommunities } from '../place/list-open-communities.ts'
import { showProvider } from '../provider/show-provider.ts'
import { listBoards } from '../rating/list-boards.ts'
import { showBatch } from '../rating/show-batch.ts'
import { showBoard } from '../rating/show-board.ts'
import { activityLink } from './pages/activity.ts'
import { api } from './pages/api.ts'
import { board, boardOfQuarter, boards } from './pages/board.ts'
import { batchCsv, batchJson } from './pages/board-files.ts'
import { card } from './pages/card.ts'
import { home } from './pages/home.ts'
import { failing, missing } from './pages/lost.ts'
import { privacy } from './pages/privacy.ts'
import { cardScan, invitationScan, myCodeScan, signInScan, slipScan } from './pages/scan.ts'
import { slips } from './pages/slips.ts'
import { style } from './style.ts'

export const operations = [
  ...[listBoards, listOpenCommunities, showBatch, showBoard, showCardSheet],
  ...[showProvider, showSlips],
]

const pages: Pages = {
  listed: [
    ...[home, boards, board, boardOfQuarter, signInScan, myCodeScan, cardScan, card],
    ...[invitationScan, slipScan, slips, activityLink, privacy, api],
  ],
  files: [batchJson, batchCsv],
  documents: [{ path: '/openapi.json', make: (basePath) => openApi(contracts, basePath) }],
  ...{ missing, failing, style },
}

/** @param parts what the local host or a test replaces. */
export function openPublic(parts: Pick<HttpDoorParts, 'makeWorld' | 'basePath'> = {}) {
  return httpDoor({ operations, pages, ...parts })
}

export const main = openPublic()
