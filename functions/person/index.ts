/** The cloud function api-person: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { showMe } from './show-me.ts'

export const operations = [showMe]

export const main = apiDoor(operations)
