/** The cloud function api-place: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { addPlace } from './add-place.ts'
import { closePlace } from './close-place.ts'
import { listOpenCommunities } from './list-open-communities.ts'
import { listPlaces } from './list-places.ts'
import { openPlace } from './open-place.ts'

export const operations = [listOpenCommunities, listPlaces, addPlace, openPlace, closePlace]

export const main = apiDoor(operations)
