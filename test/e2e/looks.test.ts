import { lookAtScreens } from './support/every-screen.ts'
import { hardestOf, looksOf } from './support/open-screen.ts'
import { wanted } from './support/readme.ts'

/** What people open every day. `npm run prove` looks at all screens, at all widths and sizes. */
const daily = [
  ...['home', 'home-worker', 'activities', 'activity', 'me'],
  ...['today', 'plan', 'by-hand'],
]

if (wanted) lookAtScreens(looksOf)
else lookAtScreens(hardestOf, daily)
