/** The cloud function api-rating: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { rate } from './rate.ts'

export const operations = [rate]

export const main = apiDoor(operations)
