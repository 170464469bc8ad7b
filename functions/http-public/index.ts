/** The cloud function http-public: pages for anyone, and the operations for anyone. By hand, as a table of contents. */
import { contracts } from '@linli/shared/contracts'
import { openApi } from '../_kit/http/openapi.ts'
import type { Pages } from '../_kit/http/page.ts'
import { type HttpDoorParts, httpDoor } from '../_kit/http-door.ts'
import { showCardSheet } from '../activity/show-card-sheet.ts'
import { listOpenCommunities } from '../place/list-open-communities.ts'
import { activityLink } from './pages/activity.ts'
import { api } from './pages/api.ts'
import { card } from './pages/card.ts'
import { home } from './pages/home.ts'
import { failing, missing } from './pages/lost.ts'
import { privacy } from './pages/privacy.ts'
import { cardScan, invitationScan, myCodeScan, signInScan } from './pages/scan.ts'
import { style } from './style.ts'

export const operations = [listOpenCommunities, showCardSheet]

const pages: Pages = {
  listed: [
    home,
    signInScan,
    myCodeScan,
    cardScan,
    card,
    invitationScan,
    activityLink,
    privacy,
    api,
  ],
  documents: [{ path: '/openapi.json', make: (basePath) => openApi(contracts, basePath) }],
  ...{ missing, failing, style },
}

/** @param parts what the local host or a test replaces. */
export function openPublic(parts: Pick<HttpDoorParts, 'makeWorld' | 'basePath'> = {}) {
  return httpDoor({ operations, pages, ...parts })
}

export const main = openPublic()
