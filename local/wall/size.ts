/** As large as the window is high: smaller first, down to where letters can still be read, then shorter. */
export function fitPhones(): void {
  const measure = () => {
    const free = window.innerHeight - aroundPhones
    const scale = between(0.85, free / tallest, 1)
    const height = between(shortest, free / scale, tallest)
    document.documentElement.style.setProperty('--scale', scale.toFixed(4))
    document.documentElement.style.setProperty('--phone-height', `${Math.round(height)}px`)
  }
  measure()
  window.addEventListener('resize', measure)
}

const tallest = 812
const shortest = 667
/** The head above the phones, the controls below them, and the margins. */
const aroundPhones = 169

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
