/** The timer of the ratings: opens a quarter, shows its views, flags, closes it, publishes. */

import { noiseFrom } from '../_kit/noise.ts'
import { settingsOfProcess } from '../_kit/settings.ts'
import { timerDoor } from '../_kit/timer-door.ts'
import { keepRatings } from './keep-ratings.ts'

export { keepRatings }

export const main = timerDoor(
  keepRatings(() => noiseFrom(settingsOfProcess(['noiseKey']).noiseKey)),
)
