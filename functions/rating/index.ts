/** The cloud function api-rating: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { answerScore } from './answer-score.ts'
import { confirmBoard } from './confirm-board.ts'
import { enterCoverage } from './enter-coverage.ts'
import { listBoards } from './list-boards.ts'
import { listMyCompounds } from './list-my-compounds.ts'
import { objectToScore } from './object-to-score.ts'
import { rate } from './rate.ts'
import { setItems } from './set-items.ts'
import { settleFlag } from './settle-flag.ts'
import { showBatch } from './show-batch.ts'
import { showBoard } from './show-board.ts'
import { showCompanyPage } from './show-company-page.ts'
import { showItems } from './show-items.ts'
import { showRatingSheet } from './show-rating-sheet.ts'
import { showScore } from './show-score.ts'
import { showSupervision } from './show-supervision.ts'

export const operations = [
  ...[answerScore, confirmBoard, enterCoverage, listBoards, listMyCompounds, objectToScore, rate],
  ...[setItems, settleFlag, showBatch, showBoard, showCompanyPage, showItems, showRatingSheet],
  ...[showScore, showSupervision],
]

export const main = apiDoor(operations)
