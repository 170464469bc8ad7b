/** The table of contents of the domain person. */

export { allowReminder } from './allow-reminder.ts'
export { deleteMe } from './delete-me.ts'
export { giveConsent } from './give-consent.ts'
export { listConsents } from './list-consents.ts'
export { listMessages } from './list-messages.ts'
export { readMessages } from './read-messages.ts'
export { showMe } from './show-me.ts'
export { showMyData } from './show-my-data.ts'
export { showReminders } from './show-reminders.ts'
export { stopReminders } from './stop-reminders.ts'
export { withdrawConsent } from './withdraw-consent.ts'
