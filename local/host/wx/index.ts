// wx: one file for each family of APIs. What is not here throws, so that a gap is never silent.
import { choosingFiles } from './choose-file.ts'
import { cloud } from './cloud.ts'
import { codec } from './codec.ts'
import { device } from './device.ts'
import { filing } from './files.ts'
import { interaction } from './interaction.ts'
import { keyboard } from './keyboard.ts'
import { life } from './life.ts'
import { locating } from './location.ts'
import type { wxNames } from './names.ts'
import { navigation } from './navigation.ts'
import { network } from './network.ts'
import { scanning } from './scan.ts'
import { settings } from './settings.ts'
import { sharing } from './share.ts'
import { storage } from './storage.ts'
import { subscribing } from './subscribe.ts'

type Name = (typeof wxNames)[number]

export function makeWx(): object {
  const apis: Record<Name, unknown> = {
    ...navigation,
    ...interaction,
    ...device,
    ...keyboard,
    ...filing,
    ...network,
    ...cloud,
    ...storage,
    ...scanning,
    ...locating,
    ...sharing,
    ...settings,
    ...subscribing,
    ...codec,
    ...choosingFiles,
    ...life,
  }
  return new Proxy(apis, {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return target[name as Name]
      throw new Error(`wx.${name} is not in this host`)
    },
  })
}
