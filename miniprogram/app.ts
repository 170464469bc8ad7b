// The native mini-program: pages show what shared promises and ask through lib/call.ts.
// Nothing here knows a browser or a server address; only wx.* and @linli/shared.
import { handInKept } from './lib/hand-in.ts'
import { submitPendingVotes } from './lib/pending-votes.ts'
import { countKeptReminders } from './lib/reminders.ts'
import { prepareTransport } from './lib/transport.ts'

App({
  onLaunch() {
    prepareTransport()
  },

  onShow() {
    handInKept()
    submitPendingVotes()
    // Whatever stops it, it stays kept, and 消息 says so.
    countKeptReminders().catch(() => {})
  },
})
