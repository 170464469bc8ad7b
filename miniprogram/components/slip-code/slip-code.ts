// The eight characters of a slip in boxes, over one field that takes what is typed or pasted.
import { slipCodeLength, typedCode } from '@linli/shared/household/slip'

Component({
  options: { virtualHost: true },
  properties: {
    code: { type: String, value: '' },
    isWrong: { type: Boolean, value: false },
  },
  data: {
    halves: [] as { key: string; letters: { key: string; letter: string }[] }[],
    isFocused: false,
    length: slipCodeLength,
  },
  observers: {
    code(code: string) {
      const letters = Array.from({ length: slipCodeLength }, (_, at) => {
        return { key: String(at), letter: code[at] ?? '' }
      })
      this.setData({
        halves: [
          { key: 'first', letters: letters.slice(0, slipCodeLength / 2) },
          { key: 'second', letters: letters.slice(slipCodeLength / 2) },
        ],
      })
    },
  },
  methods: {
    focus() {
      this.setData({ isFocused: true })
    },
    blur() {
      this.setData({ isFocused: false })
    },
    type(event: WechatMiniprogram.Input) {
      const code = typedCode(event.detail.value)
      this.triggerEvent('change', { code })
      return code
    },
  },
})
