/** The cloud function api-household: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { acceptClaim } from './accept-claim.ts'
import { addDoors } from './add-doors.ts'
import { askForDoor } from './ask-for-door.ts'
import { issueSlips } from './issue-slips.ts'
import { listClaims } from './list-claims.ts'
import { listDoors } from './list-doors.ts'
import { moveOut } from './move-out.ts'
import { recordMoveOut } from './record-move-out.ts'
import { refuseClaim } from './refuse-claim.ts'
import { sendDoorFile } from './send-door-file.ts'
import { showDoor } from './show-door.ts'
import { showDoorFile } from './show-door-file.ts'
import { showMyHouseholds } from './show-my-households.ts'
import { showSlips } from './show-slips.ts'
import { verify } from './verify.ts'

export const operations = [
  ...[sendDoorFile, showDoorFile, addDoors],
  ...[issueSlips, showSlips],
  ...[listDoors, showDoor, verify, askForDoor, moveOut, showMyHouseholds],
  ...[listClaims, acceptClaim, refuseClaim, recordMoveOut],
]

export const main = apiDoor(operations)
