/** The table of contents of the domain place. */
export { addPlace } from './add-place.ts'
export { closePlace } from './close-place.ts'
export { listOpenCommunities } from './list-open-communities.ts'
export { listPlaces } from './list-places.ts'
export { openPlace } from './open-place.ts'
