/** Which of WeChat's privacy interfaces the mini-program uses, read from its code and templates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Interface, interfaces } from '../../functions/http-public/privacy/interfaces.ts'
import { listFiles } from '../miniprogram/build.ts'
import { privateNames } from '../miniprogram/check-private.ts'

const ofTemplates =
  /open-type="(getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|getUserInfo)"|<(camera|live-pusher|map)\b|type="(nickname)"/g

export function interfacesUsed(source: string): string[] {
  const used = listFiles(source).flatMap((file) => {
    if (/(?<!\.d)\.ts$/.test(file)) return inScript(readFileSync(join(source, file), 'utf8'))
    return file.endsWith('.wxml') ? inTemplate(readFileSync(join(source, file), 'utf8')) : []
  })
  return [...new Set(used)].sort()
}

function inScript(text: string): string[] {
  const called = [...text.matchAll(/\bwx\.(\w+)/g)].map(([, name = '']) => name)
  return called.filter((name) => privateNames.has(name))
}

function inTemplate(text: string): string[] {
  return [...text.matchAll(ofTemplates)].flatMap(([, ...names]) => names.filter(Boolean))
}

export function misdeclared(used: readonly string[], told: readonly Interface[] = interfaces) {
  const names = told.map(({ name }) => name)
  return [
    ...used
      .filter((name) => !names.includes(name))
      .map((name) => `the mini-program uses ${name}, which the privacy guide does not tell`),
    ...names
      .filter((name) => !used.includes(name))
      .map((name) => `the privacy guide tells ${name}, which the mini-program does not use`),
  ]
}
