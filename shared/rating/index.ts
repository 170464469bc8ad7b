/** The table of contents of the domain rating. */
export { rate } from './rate.ts'
