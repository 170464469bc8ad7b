// The wall's own quiet controls: a choice of person and a switch.
import { personas } from '../../db/seed/personas.ts'
import { type PersonaKey, personaOf } from './arrangement.ts'
import { element } from './element.ts'
import { type WhereKey, whereabouts } from './whereabouts.ts'

/** A button with the person's name on it; the select above it does the work and is not seen. */
export function personChoice(label: string, changed: (key: PersonaKey) => void) {
  const name = element('span', { class: 'name' })
  const says = element('span', { class: 'note' })
  const select = element('select', { 'aria-label': label })
  for (const persona of personas) {
    select.append(new Option(`${persona.name}（${persona.says}）`, persona.key))
  }
  select.addEventListener('change', () => {
    const chosen = personas.find(({ key }) => key === select.value)
    if (chosen) changed(chosen.key)
  })
  const show = (key: PersonaKey) => {
    const persona = personaOf(key)
    name.textContent = persona.name
    says.textContent = persona.says
    select.value = key
  }
  return { box: element('div', { class: 'choice' }, name, says, select), show }
}

/** A quiet choice of a few words. */
export function placeChoice(label: string, chosen: WhereKey, changed: (key: WhereKey) => void) {
  const select = element('select', { 'aria-label': label })
  for (const { key, words } of whereabouts) select.append(new Option(words, key))
  select.value = chosen
  select.addEventListener('change', () => changed(select.value))
  const words = element('span', { 'aria-hidden': 'true' }, '在')
  return element('div', { class: 'where' }, words, select)
}

export function onOff(words: string, label: string, on: boolean, changed: (on: boolean) => void) {
  const button = element('button', { type: 'button', role: 'switch', 'aria-label': label })
  const show = (value: boolean) => button.setAttribute('aria-checked', String(value))
  button.addEventListener('click', () => {
    const next = button.getAttribute('aria-checked') !== 'true'
    show(next)
    changed(next)
  })
  show(on)
  return element(
    'div',
    { class: 'on-off' },
    element('span', { 'aria-hidden': 'true' }, words),
    button,
  )
}
