// A sign-in code as a picture: black on white, whole pixels per module, four modules of margin. Where there is
// no address to show, it keeps its place and says why in its slot.
import drawCode from 'qrcode-generator'

const marginModules = 4
const largestModule = 10

Component({
  options: { virtualHost: true },
  properties: {
    address: { type: String, value: '' },
  },
  data: { picture: '', side: 0 },
  lifetimes: {
    attached() {
      if (this.data.side === 0) this.setData({ side: sideFor(37) })
    },
  },
  observers: {
    address(address: string) {
      this.setData(address ? draw(address) : { picture: '' })
    },
  },
})

/** Level L: the code is large, clean and close, and fewer modules can be larger ones. */
function draw(address: string): { picture: string; side: number } {
  const code = drawCode(0, 'L')
  code.addData(address)
  code.make()
  const module = moduleFor(code.getModuleCount())
  const picture = code.createDataURL(module, module * marginModules)
  return { picture, side: sideFor(code.getModuleCount()) }
}

function moduleFor(modules: number): number {
  const fitting = Math.floor(wx.getWindowInfo().windowWidth / (modules + 2 * marginModules))
  return Math.max(1, Math.min(largestModule, fitting))
}

function sideFor(modules: number): number {
  return moduleFor(modules) * (modules + 2 * marginModules)
}
