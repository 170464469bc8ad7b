/** The cloud function api-activity: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { addByHand } from './add-by-hand.ts'
import { answerDispute } from './answer-dispute.ts'
import { cancelActivity } from './cancel-activity.ts'
import { cancelFollowing } from './cancel-following.ts'
import { changeActivity } from './change-activity.ts'
import { changeFollowing } from './change-following.ts'
import { checkIn } from './check-in.ts'
import { checkInLate } from './check-in-late.ts'
import { checkInMember } from './check-in-member.ts'
import { checkOut } from './check-out.ts'
import { checkOutLate } from './check-out-late.ts'
import { confirmCheckIn } from './confirm-check-in.ts'
import { confirmRoster } from './confirm-roster.ts'
import { correctHours } from './correct-hours.ts'
import { correctName } from './correct-name.ts'
import { disputeCheckIn } from './dispute-check-in.ts'
import { disputeForAnother } from './dispute-for-another.ts'
import { endActivity } from './end-activity.ts'
import { endCard } from './end-card.ts'
import { hold } from './hold.ts'
import { issueCard } from './issue-card.ts'
import { listActivities } from './list-activities.ts'
import { listAttendance } from './list-attendance.ts'
import { listCalendarDays } from './list-calendar-days.ts'
import { listCards } from './list-cards.ts'
import { listDisputes } from './list-disputes.ts'
import { listDrafts } from './list-drafts.ts'
import { listMyHours } from './list-my-hours.ts'
import { listMyReceipts } from './list-my-receipts.ts'
import { listSignUps } from './list-sign-ups.ts'
import { nameMyself } from './name-myself.ts'
import { planActivity } from './plan-activity.ts'
import { planSeries } from './plan-series.ts'
import { readList } from './read-list.ts'
import { rejectCheckIn } from './reject-check-in.ts'
import { releaseActivity } from './release-activity.ts'
import { setFence } from './set-fence.ts'
import { setLimits } from './set-limits.ts'
import { showActivity } from './show-activity.ts'
import { showCardSheet } from './show-card-sheet.ts'
import { showHome } from './show-home.ts'
import { showLimits } from './show-limits.ts'
import { showMyCode } from './show-my-code.ts'
import { showNotice } from './show-notice.ts'
import { showReceipt } from './show-receipt.ts'
import { showSignInCode } from './show-sign-in-code.ts'
import { signUp } from './sign-up.ts'
import { takeBackActivity } from './take-back-activity.ts'
import { takeList } from './take-list.ts'
import { tellFence } from './tell-fence.ts'
import { withdrawSignUp } from './withdraw-sign-up.ts'

export const operations = [
  showHome,
  listActivities,
  showActivity,
  showSignInCode,
  hold,
  checkIn,
  listAttendance,
  listMyReceipts,
  planActivity,
  changeActivity,
  cancelActivity,
  nameMyself,
  confirmCheckIn,
  rejectCheckIn,
  addByHand,
  signUp,
  withdrawSignUp,
  listSignUps,
  checkInLate,
  checkOut,
  checkOutLate,
  listMyHours,
  showReceipt,
  correctHours,
  correctName,
  endActivity,
  takeList,
  readList,
  showMyCode,
  checkInMember,
  issueCard,
  endCard,
  listCards,
  showCardSheet,
  setFence,
  tellFence,
  confirmRoster,
  disputeCheckIn,
  disputeForAnother,
  answerDispute,
  listDisputes,
  cancelFollowing,
  changeFollowing,
  listCalendarDays,
  listDrafts,
  planSeries,
  releaseActivity,
  showNotice,
  takeBackActivity,
  setLimits,
  showLimits,
]

export const main = apiDoor(operations)
