/** As large as the window allows: smaller first, down to where letters can still be read, then shorter. */
export function fitPhones(): void {
  const measure = () => {
    const beside = columns()
    const free = window.innerHeight - aroundPhones
    const scale = between(smallest, Math.min(free / tallest, widest(beside) / wide), 1)
    const height = between(shortest, free / scale, tallest)
    set('--scale', scale.toFixed(4))
    set('--phone-height', `${Math.round(height)}px`)
    set('--columns', String(beside))
  }
  measure()
  window.addEventListener('resize', measure)
}

const smallest = 0.82
const wide = 375
const tallest = 812
const shortest = 667
/** The head above the phones, the controls below them, and the margins. */
const aroundPhones = 238

/** Four beside each other, or two above two; on a phone of one's own, one. */
function columns(): number {
  return [4, 2].find((many) => widest(many) >= wide * smallest) ?? 1
}

// The same margins and gaps as wall.css has.
function widest(many: number): number {
  const gap = between(14, window.innerWidth * 0.017, 24)
  const margins = 2 * between(16, window.innerWidth * 0.022, 32)
  return (document.documentElement.clientWidth - margins - gap * (many - 1)) / many
}

function set(name: string, value: string): void {
  document.documentElement.style.setProperty(name, value)
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
