import { showReminders } from '@linli/shared/person/show-reminders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTemplates } from '../../functions/_kit/templates.ts'
import { aWorld } from '../_kit/worlds.ts'
import { aDatabase } from '../support/database.ts'
import { aLane, type Lane, laneIn } from '../support/lane.ts'
import { aReminded } from './reminders.ts'

describe('person.showReminders', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('tells how many are left, and which templates may be asked for', async () => {
    const person = await aReminded(lane, 2)
    const offered = [
      { template: 'grantChange', templateId: 'demo-grant-change' },
      { template: 'activityChange', templateId: 'demo-activity-change' },
    ]
    expect(await person.call(showReminders, {})).toEqual({ remaining: 2, offered })
    const stranger = await lane.aPerson()
    expect(await stranger.call(showReminders, {})).toEqual({ remaining: 0, offered })
  })

  it('offers nothing where no template is set up', async () => {
    const database = await aDatabase()
    const { world, log } = aWorld(database.appUrl)
    const settings = { ...world.settings, templates: readTemplates('') }
    const bare = await laneIn(database, { ...world, settings }, log, () => undefined)
    const person = await bare.aPerson()
    expect(await person.call(showReminders, {})).toEqual({ remaining: 0, offered: [] })
    await bare.close()
  })
})
