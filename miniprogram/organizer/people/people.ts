// 人员: who serves at a place, until when, and which invitations to it are still open.
import { endGrant } from '@linli/shared/grant/end-grant'
import { givableAt } from '@linli/shared/grant/giving'
import { handOver } from '@linli/shared/grant/hand-over'
import { listGrants } from '@linli/shared/grant/list-grants'
import { withdrawInvitation } from '@linli/shared/grant/withdraw-invitation'
import type { OutputOf } from '@linli/shared/operation'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { rolesOn, viaOf } from '../../lib/held-roles.ts'
import { me } from '../../lib/me.ts'
import { decoded, goTo, paths } from '../../lib/roads.ts'
import { isMarked, plainName } from '../../lib/words.ts'
import type { Acted, WorkRow } from '../components/work-table/rows.ts'
import { handCode } from '../invitation-code/handed-code.ts'
import {
  invitationColumns,
  invitationLine,
  invitationRow,
  kindIn,
  type PersonLine,
  peopleColumns,
  personLine,
  personRow,
} from './lines.ts'
import { type Question, toEnd, toHandOver, toWithdraw } from './questions.ts'

type Answer = OutputOf<typeof listGrants>

const atOnce = 50

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    name: '',
    isInvented: false,
    peopleColumns,
    people: [] as PersonLine[],
    peopleRows: [] as WorkRow[],
    total: 0,
    hasMore: false,
    invitationColumns,
    invitations: [] as ReturnType<typeof invitationLine>[],
    invitationRows: [] as WorkRow[],
    mayInvite: false,
    question: null as Question | null,
  },
  keys: { communityId: '', placeId: '' },
  place: { kind: '', name: '', via: '' },
  grants: [] as Answer['grants'],
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', placeId: query.placeId ?? '' }
    const name = decoded(query.name)
    this.place = { kind: query.kind ?? '', name, via: query.via ?? '' }
    this.setData({ name: plainName(name), isInvented: isMarked(name) })
  },

  onShow() {
    this.setData(textSize())
    this.fetch(0)
  },

  async onPullDownRefresh() {
    await this.fetch(0)
    wx.stopPullDownRefresh()
  },

  refresh() {
    return this.fetch(0)
  },

  more() {
    return this.fetch(this.grants.length)
  },

  async fetch(skip: number) {
    try {
      const asked = { ...this.keys, skip, most: atOnce }
      const [answer, known] = await Promise.all([call(listGrants, asked), me()])
      const via = [...viaOf(this.place.via), this.keys.placeId]
      const kind = kindIn(this.place.kind)
      const mayInvite = kind !== null && givableAt(kind, rolesOn(known, via)).length > 0
      this.setData({ face: null, stop: null, mayInvite })
      this.show(answer, skip)
    } catch (error) {
      this.setData(this.data.isLoading ? { face: faceOf(error) } : { stop: stopLineOf(error) })
    }
    this.setData({ isLoading: false })
  },

  show({ total, grants, invitations }: Answer, skip: number) {
    const before = skip === 0 ? [] : this.grants
    const known = new Set(before.map(({ grantId }) => grantId))
    this.grants = [...before, ...grants.filter(({ grantId }) => !known.has(grantId))]
    const people = this.grants.map(personLine)
    const invited = invitations.map(invitationLine)
    this.setData({
      total,
      people,
      peopleRows: people.map(personRow),
      hasMore: grants.length === atOnce && this.grants.length < total,
      invitations: invited,
      invitationRows: invited.map(invitationRow),
    })
  },

  act({ detail: { key, act } }: Acted) {
    const person = this.data.people.find(({ id }) => id === key)
    const invitation = this.data.invitations.find(({ id }) => id === key)
    if (person) this.setData({ question: act === 'end' ? toEnd(person) : toHandOver(person) })
    else if (invitation) this.setData({ question: toWithdraw(invitation) })
  },

  decline() {
    this.setData({ question: null })
  },

  async agree() {
    const { question } = this.data
    if (!question) return
    this.setData({ question: null, stop: null })
    try {
      await attempt(this, question, (one) => this.carryOut(question, one))
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  async carryOut({ act, id: grantId, role }: Question, { newId, requestId }: Attempt) {
    if (act === 'handOver') {
      const made = await call(handOver, { invitationId: newId, grantId }, requestId)
      handCode({ ...made, ...this.keys, invitationId: newId, role, place: this.place.name })
      goTo(paths.invitationCode, { invitationId: newId })
      return
    }
    if (act === 'end') await call(endGrant, { ...this.keys, grantId }, requestId)
    else await call(withdrawInvitation, { ...this.keys, invitationId: grantId }, requestId)
    await this.fetch(0)
  },

  invite() {
    goTo(paths.invite, { ...this.keys, ...this.place })
  },
})
