import { afterAll } from 'vitest'
import { lookAtScreens } from './support/every-screen.ts'
import { looksOf } from './support/open-screen.ts'

const seen = lookAtScreens(looksOf)

afterAll(() => {
  console.log(
    `PROMISE looks ${seen.screens} screens at ${seen.looks} widths and sizes of letters: ${seen.findings} findings`,
  )
})
