/** As large as the window allows: smaller first, down to where letters can still be read, then shorter. */
export function fitPhones(): void {
  const measure = () => {
    const free = window.innerHeight - aroundPhones
    const scale = between(smallest, free / tallest, 1)
    const height = between(shortest, free / scale, tallest)
    set('--scale', scale.toFixed(4))
    set('--phone-height', `${Math.round(height)}px`)
    set('--columns', String(columns(375 * scale)))
  }
  measure()
  window.addEventListener('resize', measure)
}

const smallest = 0.82
const tallest = 812
const shortest = 667
/** The head above the phones, the controls below them, and the margins. */
const aroundPhones = 169

// The same shares of the window as wall.css gives to the rail, the margins and the gaps.
function columns(phone: number): number {
  const gap = between(14, window.innerWidth * 0.017, 24)
  const besides = window.innerWidth * 0.066 + 228
  return Math.floor(between(1, (window.innerWidth - besides + gap) / (phone + gap), 3))
}

function set(name: string, value: string): void {
  document.documentElement.style.setProperty(name, value)
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
