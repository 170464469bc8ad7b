/** The table of contents of the domain activity. */

export { cancelActivity } from './cancel-activity.ts'
export { changeActivity } from './change-activity.ts'
export { checkIn } from './check-in.ts'
export { hold } from './hold.ts'
export { listActivities } from './list-activities.ts'
export { listAttendance } from './list-attendance.ts'
export { listMyReceipts } from './list-my-receipts.ts'
export { planActivity } from './plan-activity.ts'
export { showActivity } from './show-activity.ts'
export { showSignInCode } from './show-sign-in-code.ts'
