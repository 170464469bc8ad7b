/** The cloud function api-rating: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { confirmBoard } from './confirm-board.ts'
import { listBoards } from './list-boards.ts'
import { listMyCompounds } from './list-my-compounds.ts'
import { rate } from './rate.ts'
import { showBatch } from './show-batch.ts'
import { showBoard } from './show-board.ts'
import { showRatingSheet } from './show-rating-sheet.ts'
import { showScore } from './show-score.ts'

export const operations = [
  ...[confirmBoard, listBoards, listMyCompounds, rate],
  ...[showBatch, showBoard, showRatingSheet, showScore],
]

export const main = apiDoor(operations)
