import { lookAtScreens } from './support/every-screen.ts'
import { hardestOf, looksOf } from './support/open-screen.ts'
import { wanted } from './support/readme.ts'

/** What people open every day. `npm run prove` looks at all screens, at all widths and sizes. */
const daily = [
  ...['home', 'home-worker', 'activities', 'activity', 'scanner', 'receipt', 'me', 'messages'],
  ...['today', 'plan', 'sign-in-code', 'by-hand', 'attendance', 'disputes'],
]

if (wanted) lookAtScreens(looksOf)
else lookAtScreens(hardestOf, daily)
