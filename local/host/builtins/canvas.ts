import { addControl, builtin } from './define.ts'

/** Only type="2d": the drawing surface comes by a selector query's node. */
export const canvas = builtin('canvas', {
  properties: { type: '2d', canvasId: '' },
  start(host) {
    addControl(host, document.createElement('canvas'))
  },
})
