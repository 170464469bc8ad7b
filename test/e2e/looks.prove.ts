import { lookAtEveryScreen } from './support/every-screen.ts'
import { looksOf } from './support/open-screen.ts'

lookAtEveryScreen(looksOf)
