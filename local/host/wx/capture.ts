/** What a camera held at this phone's screen would see of its pictures: images and canvases on white. */
export function captureScreen(view: Window): ImageData {
  const scale = 2
  const { document: page, innerWidth, innerHeight } = view
  const canvas = page.createElement('canvas')
  canvas.width = innerWidth * scale
  canvas.height = innerHeight * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no canvas')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingEnabled = false
  for (const node of page.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('img, canvas')) {
    const { left, top, width, height } = node.getBoundingClientRect()
    const seen = width > 0 && height > 0 && node.checkVisibility({ visibilityProperty: true })
    if (!seen || left >= innerWidth || top >= innerHeight || left + width <= 0) continue
    if (node.tagName === 'IMG' && !(node as HTMLImageElement).naturalWidth) continue
    context.drawImage(node, left * scale, top * scale, width * scale, height * scale)
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
