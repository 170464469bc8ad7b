// Where one allows reminders by WeChat and ends them: how many are left, and how the last tap went.
import { showReminders } from '@linli/shared/person/show-reminders'
import { call } from '../../lib/call.ts'
import type { StopLine } from '../../lib/faces.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import {
  allowReminders,
  countKeptReminders,
  endReminders,
  keptReminders,
  type Offered,
} from '../../lib/reminders.ts'
import { ended, lineOf, waiting } from './lines.ts'

const nothing = () => {}

Component({
  options: { virtualHost: true },
  data: {
    offered: [] as Offered,
    remaining: 0,
    isAsking: false,
    isUnknown: false,
    line: null as StopLine | null,
  },
  lifetimes: {
    attached() {
      this.fetch()
      this.stopListening = whenNetworkIsBack(() =>
        this.data.isUnknown ? this.fetch() : this.countKept(),
      )
    },
    detached() {
      this.stopListening()
    },
  },
  methods: {
    stopListening: nothing,

    async fetch() {
      try {
        const { remaining, offered } = await call(showReminders, {})
        this.setData({ remaining, offered, isUnknown: false, line: keptReminders() && waiting })
        await this.countKept()
      } catch (error) {
        this.setData({ isUnknown: true, line: lineOf(error) })
      }
    },

    async countKept() {
      try {
        const remaining = await countKeptReminders()
        if (remaining !== null) this.setData({ remaining, line: null })
      } catch (error) {
        this.setData({ line: lineOf(error) })
      }
    },

    allow() {
      return this.ask(() => allowReminders(this.data.offered), null)
    },

    end() {
      return this.ask(endReminders, ended)
    },

    /** Nothing may be waited for before `work` begins: it may open a sheet of WeChat's. */
    async ask(work: () => Promise<number>, line: StopLine | null) {
      if (this.data.isAsking) return
      this.setData({ isAsking: true, line: null })
      try {
        this.setData({ remaining: await work(), line })
      } catch (error) {
        this.setData({ line: lineOf(error) })
      }
      this.setData({ isAsking: false })
    },
  },
})
