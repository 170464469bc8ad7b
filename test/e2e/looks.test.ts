import { lookAtEveryScreen } from './support/every-screen.ts'
import { hardestOf, looksOf } from './support/open-screen.ts'
import { wanted } from './support/readme.ts'

// `npm run prove` looks at all widths and sizes.
lookAtEveryScreen(wanted ? looksOf : hardestOf)
