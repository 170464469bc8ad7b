/** The table of contents of the domain person. */
export { listMessages } from './list-messages.ts'
export { readMessages } from './read-messages.ts'
export { showMe } from './show-me.ts'
export { showMyData } from './show-my-data.ts'
