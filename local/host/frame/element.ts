/** Makes an element of the phone's own, with its class, attributes and children. */
export function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export function button(className: string, label: string, press: () => void): HTMLElement {
  const made = element('button', { class: className, type: 'button' }, label)
  made.addEventListener('click', press)
  return made
}
