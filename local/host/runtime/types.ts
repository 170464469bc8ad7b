/// <reference types="miniprogram-api-typings" />
import type { component, glassEasel } from 'glass-easel-miniprogram-adapter'

export type Query = Record<string, string>

export type UnitEntry = {
  kind: 'page' | 'component'
  config: UnitConfig
  scope: string
}

export type UnitConfig = WindowConfig & {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
}

export type WindowConfig = {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export type TabItem = {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export type AppConfig = {
  pages: string[]
  window?: WindowConfig
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
  tabBar?: {
    custom?: boolean
    color?: string
    selectedColor?: string
    backgroundColor?: string
    list: TabItem[]
  }
}

export type Templates = Record<string, glassEasel.template.ProcGenGroup>

/** What the build hands to the runtime. */
export type Program = {
  app: AppConfig
  start(): unknown
  units: Record<string, UnitEntry>
  templates: Templates
  modules: Record<string, () => unknown>
}

/** A page or component as its own code sees it, that is, its `this`. */
export type Instance = component.GeneralComponent & {
  route?: string
  options?: Query
  data: Record<string, unknown>
} & { [name: string]: unknown }
