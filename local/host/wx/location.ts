// wx.getLocation and wx.chooseLocation: where the phone is is told from outside, the sheets are WeChat's. Both know
// places in GCJ-02 alone, as Chinese maps have them.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { phone } from '../runtime/phone.ts'
import { program } from '../runtime/program.ts'
import { ApiFailure, api } from './call.ts'
import { grantScope, scopeOf } from './scopes.ts'

type Place = { name: string; address: string; latitude: number; longitude: number }
/** What the page around the phone knows as places on the map. */
export type PhoneMap = { places(): Place[] }
type Wish = { type?: string }

const scope = 'scope.userLocation'

async function getLocation({ type = 'wgs84' }: Wish) {
  declared('getLocation')
  const desc = program().app.permission?.[scope]?.desc
  if (!desc) throw new ApiFailure('require permission desc')
  if (type !== 'gcj02') throw new ApiFailure('this host knows no type but gcj02')
  if (!phone.place) throw new ApiFailure('system permission denied')
  if (!(scopeOf(scope) ?? (await askFor(desc)))) throw new ApiFailure('auth deny')
  const { latitude, longitude, accuracy } = phone.place
  const measured = { altitude: 0, verticalAccuracy: 0, horizontalAccuracy: accuracy, speed: -1 }
  return { latitude, longitude, accuracy, ...measured }
}

/** What app.json does not list WeChat does not do. */
function declared(name: string): void {
  if (program().app.requiredPrivateInfos?.includes(name)) return
  const where = 'the requiredPrivateInfos field in app.json/ext.json'
  throw new ApiFailure(`the api need to be declared in ${where}`)
}

/** Asked once; the answer is kept until it is changed in the settings. */
function askFor(desc: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isAllowed: boolean) => () => {
      layer.close()
      grantScope(scope, isAllowed)
      resolve(isAllowed)
    }
    const layer = openLayer(
      'sheet permission',
      element('h2', { class: 'scan-title' }, '申请获取您的位置信息'),
      element('p', { class: 'action-note' }, desc),
      button('action action-allow', '允许', answer(true)),
      button('action action-cancel', '拒绝', answer(false)),
    )
    layer.element.ariaLabel = '位置信息'
  })
}

function chooseLocation(): Promise<Place> {
  declared('chooseLocation')
  return new Promise((resolve, reject) => {
    const choose = (place: Place) => {
      layer.close()
      resolve(place)
    }
    const cancel = () => {
      layer.close()
      reject(new ApiFailure('cancel'))
    }
    const layer = openLayer(
      'sheet scanner',
      element('h2', { class: 'scan-title' }, '在地图上选一个地方'),
      ...places().map((place) => target(place, choose)),
      typed(choose),
      button('scan-row scan-cancel', '取消', cancel),
    )
    layer.element.ariaLabel = '选择位置'
  })
}

function places(): Place[] {
  const { phoneMap } = window.parent as Window & { phoneMap?: PhoneMap }
  return phoneMap?.places() ?? []
}

function target(place: Place, choose: (place: Place) => void): HTMLElement {
  const made = button('scan-target', place.name, () => choose(place))
  made.ariaLabel = `选这里:${place.name}`
  return made
}

/** Any other point, as a map writes it. */
function typed(choose: (place: Place) => void): HTMLElement {
  const field = element('input', { 'aria-label': '纬度,经度', placeholder: '纬度,经度' })
  const send = button('scan-send', '确定', () => {
    const [latitude, longitude] = (field as HTMLInputElement).value.split(/[,，\s]+/).map(Number)
    if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return
    choose({ name: '', address: '', latitude, longitude })
  })
  return element('div', { class: 'scan-row scan-paste' }, field, send)
}

function isWithin(value: number | undefined, most: number): value is number {
  return value !== undefined && Math.abs(value) <= most
}

export const locating = {
  getLocation: api('getLocation', getLocation),
  chooseLocation: api('chooseLocation', chooseLocation),
}
