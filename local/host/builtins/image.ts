import { entryAt } from '../runtime/stack.ts'
import { addControl, builtin } from './define.ts'

const positions: Record<string, string> = {
  'top left': '0 0',
  'top right': '100% 0',
  'bottom left': '0 100%',
  'bottom right': '100% 100%',
  top: '50% 0',
  bottom: '50% 100%',
  left: '0 50%',
  right: '100% 50%',
  center: '50% 50%',
}
const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }

export const image = builtin('image', {
  properties: { src: '', mode: 'scaleToFill' },
  start(host) {
    const picture = addControl(host, document.createElement('img'))
    picture.alt = ''
    picture.draggable = false
    picture.addEventListener('load', () => {
      keepProportion(host.element, picture, host.values.mode)
      host.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => {
      host.fire('error', { errMsg: `image: failed to load ${host.values.src.slice(0, 80)}` })
    })
  },
  render({ element, values }) {
    const picture = element.querySelector('img')
    if (!picture) return
    const src = addressOf(values.src, element)
    if (src && picture.getAttribute('src') !== src) picture.src = src
    if (!src) picture.removeAttribute('src')
    picture.style.objectFit = fits[values.mode] ?? (positions[values.mode] ? 'none' : 'fill')
    picture.style.objectPosition = positions[values.mode] ?? '50% 50%'
    keepProportion(element, picture, values.mode)
  },
})

/** widthFix and heightFix follow the picture's own proportions once it is known. */
function keepProportion(element: HTMLElement, picture: HTMLImageElement, mode: string) {
  const { naturalWidth: width, naturalHeight: height } = picture
  element.dataset.mode = mode
  const fixed = width > 0 && (mode === 'widthFix' || mode === 'heightFix')
  picture.style.aspectRatio = fixed ? `${width} / ${height}` : ''
}

/** Paths are meant from the package's root or from the page that shows them. */
function addressOf(src: string, element: Element): string {
  if (!src || /^[a-z]+:/i.test(src)) return src
  if (src.startsWith('/')) return `.${src}`
  const page = entryAt(element)?.path ?? ''
  return new URL(src, `http://host/${page}`).pathname.replace(/^\//, './')
}
