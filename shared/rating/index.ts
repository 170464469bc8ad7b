/** The table of contents of the domain rating. */

export { confirmBoard } from './confirm-board.ts'
export { listBoards } from './list-boards.ts'
export { listMyCompounds } from './list-my-compounds.ts'
export { rate } from './rate.ts'
export { showBatch } from './show-batch.ts'
export { showBoard } from './show-board.ts'
export { showRatingSheet } from './show-rating-sheet.ts'
export { showScore } from './show-score.ts'
