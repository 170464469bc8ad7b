// An address as a code to be scanned (sign-in, invitation): black on white, whole pixels per module, four modules
// of margin. Where there is no address to show, it keeps its place and says why in its slot.
import drawCode from 'qrcode-generator'

const marginModules = 4
const largestModule = 10
/** Of an address of 98 characters at level L. */
const usualModules = 37

Component({
  options: { virtualHost: true },
  properties: {
    address: { type: String, value: '' },
    label: { type: String, value: '签到码' },
  },
  data: { picture: '', side: 0, box: 0 },
  lifetimes: {
    attached() {
      if (this.data.side === 0) this.setData(sizes(usualModules))
    },
  },
  observers: {
    address(address: string) {
      this.setData(address ? draw(address) : { picture: '' })
    },
  },
})

/** Level L: the code is large, clean and close, and fewer modules can be larger ones. */
function draw(address: string) {
  const code = drawCode(0, 'L')
  code.addData(address)
  code.make()
  const module = moduleFor(code.getModuleCount())
  const picture = code.createDataURL(module, module * marginModules)
  return { picture, ...sizes(code.getModuleCount()) }
}

function moduleFor(modules: number): number {
  const fitting = Math.floor(wx.getWindowInfo().windowWidth / (modules + 2 * marginModules))
  return Math.max(1, Math.min(largestModule, fitting))
}

/** The box is as odd or even as the window, so that centring it puts the picture on a whole pixel. */
function sizes(modules: number): { side: number; box: number } {
  const side = moduleFor(modules) * (modules + 2 * marginModules)
  return { side, box: side + ((wx.getWindowInfo().windowWidth - side) % 2) }
}
