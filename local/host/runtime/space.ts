// The component framework, set up once: built-in tags, then every component and page of the program.
import { component, glassEasel, MiniProgramEnv, type types } from 'glass-easel-miniprogram-adapter'
import { defineBuiltins } from '../builtins/index.ts'
import { lacking } from './lacking.ts'
import { report } from './phone.ts'
import { HostTemplateEngine } from './template.ts'
import type { Instance, Program, UnitEntry } from './types.ts'

glassEasel.globalOptions.writeFieldsToNode = false
glassEasel.globalOptions.templateEngine = new HostTemplateEngine()

const environment = new MiniProgramEnv()
export const space = environment.createCodeSpace('program', true)
export const backend = environment.associateBackend()

type Definition = types.GeneralComponentDefinition & { behaviors?: unknown[] }
type Definer = (definition: Definition) => unknown

export function defineProgram(program: Program): void {
  glassEasel.addGlobalErrorListener((error, method) => {
    report(error, method)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    console.warn(message)
    return false
  })
  defineBuiltins(space.getComponentSpace())
  space.setOverallBehavior(readyBehavior())
  Object.assign(component.ComponentCaller.prototype, lacking)
  for (const [path, unit] of Object.entries(program.units)) {
    describeUnit(program, path, unit)
  }
  for (const [path, load] of Object.entries(program.modules)) define(path, load)
}

function describeUnit(program: Program, path: string, { kind, config, scope }: UnitEntry) {
  const content = program.templates[path]
  if (!content) throw new Error(`no template was compiled for ${path}`)
  space.addCompiledTemplate(path, {
    groupList: program.templates,
    content,
    fallbackListenerOnNativeNode: true,
  })
  space.addStyleSheet(path, undefined, scope)
  const isComponent = kind === 'component'
  space.addComponentStaticConfig(path, {
    ...config,
    component: isComponent,
    ...(isComponent ? {} : { styleIsolation: undefined }),
  } as types.ComponentStaticConfig)
}

/** Page, Component and Behavior are globals that know which file is just running. */
function define(path: string, load: () => unknown) {
  space.componentEnv(path, ({ Page, Component, Behavior }) => {
    const globals = globalThis as unknown as Record<string, unknown>
    const cleaned = (definer: unknown) => (definition: Definition) =>
      (definer as Definer)(withoutNames(definition))
    globals.Page = cleaned(Page)
    globals.Component = cleaned(Component)
    globals.Behavior = cleaned(Behavior)
    try {
      load()
    } catch (error) {
      report(error, path)
    }
  })
}

/** Behaviors that WeChat names by a string (wx://form-field) work here by where things stand. */
function withoutNames(definition: Definition): Definition {
  if (!definition?.behaviors) return definition
  const behaviors = definition.behaviors.filter((each) => typeof each !== 'string')
  return { ...definition, behaviors } as Definition
}

/** The framework leaves "ready" to its host: after the frame in which a component was attached. */
function readyBehavior() {
  return space.getComponentSpace().defineBehavior({
    lifetimes: {
      attached(this: unknown) {
        const instance = this as Instance
        requestAnimationFrame(() => instance._$.triggerLifetime('ready', []))
      },
    },
  }) as unknown as glassEasel.GeneralBehavior
}
