/** The table of contents of the domain person. */
export { showMe } from './show-me.ts'
