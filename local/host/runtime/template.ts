// Three things the framework's templates do not do by themselves: roles and aria attributes reach the
// page on every tag, rpx works in inline styles, and built-in tags keep attributes they do not know.
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { lengths } from '../lengths.ts'

type Element = glassEasel.Element
type Setter = (element: Element, name: string, value: unknown, ...rest: unknown[]) => void
type Wrapper = { r: Setter; y: (element: Element, value: unknown) => void }
type Instance = ReturnType<glassEasel.templateEngine.Template['createInstance']> & {
  procGenWrapper: Wrapper
}

const pressable = /^(button|link|tab|checkbox|radio|switch|option|menuitem)$/
const event = /^(bind|catch|capture|mut|on)/

export class HostTemplateEngine extends glassEasel.template.GlassEaselTemplateEngine {
  override create(...args: Parameters<glassEasel.templateEngine.TemplateEngine['create']>) {
    const template = super.create(...args)
    const createInstance = template.createInstance.bind(template)
    template.createInstance = (...inner) => {
      const instance = createInstance(...inner) as Instance
      improve(instance.procGenWrapper)
      return instance
    }
    return template
  }
}

function improve(wrapper: Wrapper) {
  const { r: setAttribute, y: setStyle } = wrapper
  wrapper.y = (element, value) => setStyle(element, lengths(String(value ?? '')))
  wrapper.r = (element, name, value, ...rest) => {
    const isComponent = glassEasel.Component.isComponent(element)
    const own = isComponent && glassEasel.Component.hasProperty(element, camelCase(name))
    if (!own && /^(aria-|role$)/.test(name)) setAria(element, name, value)
    else if (!own && isComponent && element.is.startsWith('wx-') && !event.test(name)) {
      element.setAttribute(name, value)
    } else setAttribute(element, name, value, ...rest)
  }
}

function setAria(element: Element, name: string, value: unknown) {
  const host = element.getBackendElement() as HTMLElement | null
  if (!host) return
  const node = host.querySelector<HTMLElement>(':scope > [data-control]') ?? host
  const attribute = name === 'aria-role' ? 'role' : name
  if (value === undefined || value === null || value === '') node.removeAttribute(attribute)
  else node.setAttribute(attribute, String(value))
  if (attribute === 'role' && node === host && pressable.test(String(value))) node.tabIndex = 0
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
