// Back to the neighbourhood as it was at the beginning, after a question.
import { mayReset, resetNeighbourhood } from './clock.ts'
import { element } from './element.ts'

/** @param restart what the phones do afterwards. */
export function resetButton(restart: () => void): HTMLElement {
  const open = element('button', { type: 'button', class: 'act' }, '重置')
  const says = element('p', { class: 'note', role: 'status' })
  const yes = element('button', { type: 'button', class: 'act act-full' }, '重置')
  const no = element('button', { type: 'button', class: 'act' }, '先不')
  const dialog = element(
    'dialog',
    { 'aria-label': '重置' },
    element('h2', { class: 'title' }, '回到最初的小区？'),
    element('p', {}, '在这里记下的都会没有，手机里存的也会清掉，钟拨回现在。'),
    says,
    element('div', { class: 'dialog-feet' }, no, yes),
  )
  open.addEventListener('click', () => {
    says.textContent = mayReset() ? '' : '数据库是另外给的，这里不清空它。'
    yes.disabled = !mayReset()
    dialog.showModal()
  })
  no.addEventListener('click', () => dialog.close())
  yes.addEventListener('click', async () => {
    yes.disabled = true
    says.textContent = '正在重置，几秒钟…'
    if (await resetNeighbourhood()) {
      clearPhones()
      dialog.close()
      restart()
    } else says.textContent = '没有重置成。看一下 npm start 说了什么，再试一次。'
    yes.disabled = !mayReset()
  })
  return element('div', { class: 'reset' }, open, dialog)
}

/** What the phones keep lies in this browser, under the name of each. */
function clearPhones(): void {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
  for (const name of names) if (/^phone[:.]/.test(name)) localStorage.removeItem(name)
}
