// Dialogs that pages draw themselves: while one is open nothing beside it can be reached, and whoever opened it by
// keyboard is back where they were when it closes.
const open = new Map<HTMLElement, { before: Element | null; stilled: HTMLElement[] }>()

export function watchDialogs(): void {
  const pages = document.querySelector('.pages')
  if (!pages) return
  new MutationObserver(() => {
    for (const dialog of open.keys()) if (!dialog.isConnected) close(dialog)
    for (const dialog of pages.querySelectorAll<HTMLElement>('[aria-modal="true"]'))
      if (!open.has(dialog)) take(dialog, pages)
  }).observe(pages, { childList: true, subtree: true })
}

function take(dialog: HTMLElement, pages: Element): void {
  const before = document.activeElement
  const stilled: HTMLElement[] = []
  for (
    let node: HTMLElement = dialog;
    node.parentElement && node !== pages;
    node = node.parentElement
  )
    for (const beside of node.parentElement.children)
      if (beside !== node && beside instanceof HTMLElement && isInTheWay(beside)) {
        beside.inert = true
        stilled.push(beside)
      }
  open.set(dialog, { before, stilled })
  dialog.tabIndex = -1
  dialog.focus({ preventScroll: true })
}

/** The shade of a dialog is pressed to close it. */
function isInTheWay(node: HTMLElement): boolean {
  return !node.inert && !node.hidden && node.ariaHidden !== 'true'
}

function close(dialog: HTMLElement): void {
  const { before, stilled } = open.get(dialog) ?? { before: null, stilled: [] }
  open.delete(dialog)
  for (const node of stilled) node.inert = false
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}
