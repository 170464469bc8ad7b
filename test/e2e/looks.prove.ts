import { afterAll } from 'vitest'
import { lookAtEveryScreen } from './support/every-screen.ts'
import { looksOf } from './support/open-screen.ts'

const seen = lookAtEveryScreen(looksOf)

afterAll(() => {
  console.log(
    `PROMISE looks ${seen.screens} screens at ${seen.looks} widths and sizes of letters: ${seen.findings} findings`,
  )
})
