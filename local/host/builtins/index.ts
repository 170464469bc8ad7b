// The built-in components of a mini-program, as far as this host has them; a file for each family.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { componentTags, plainTags } from '../tags.ts'
import { button } from './button.ts'
import { canvas } from './canvas.ts'
import { checkbox, checkboxGroup, radio, radioGroup } from './choice.ts'
import type { Builtin } from './define.ts'
import { form } from './form.ts'
import { image } from './image.ts'
import { input, textarea } from './input.ts'
import { listenToLabels } from './label.ts'
import { navigator } from './navigator.ts'
import { pageMeta } from './page-meta.ts'
import { picker } from './picker.ts'
import { progress, slider } from './progress.ts'
import { richText } from './rich-text.ts'
import { listenToScrollViews } from './scroll-view.ts'
import { swiper } from './swiper.ts'
import { toggle } from './switch.ts'

type ComponentTag = (typeof componentTags)[number]

const builtins: Record<ComponentTag, Builtin> = {
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  form,
  image,
  input,
  navigator,
  'page-meta': pageMeta,
  picker,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  slider,
  swiper,
  switch: toggle,
  textarea,
}

export function defineBuiltins(space: glassEasel.ComponentSpace): void {
  for (const tag of plainTags) space.setGlobalUsingComponent(`wx-${tag}`, `wx-${tag}`)
  for (const tag of componentTags) builtins[tag].define(space)
  listenToScrollViews()
  listenToLabels()
}
