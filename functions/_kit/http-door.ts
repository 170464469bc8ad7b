/**
 * The door `http-*`: what a browser reaches by HTTP access. Everybody is nobody here: no context, header or
 * event is asked who is calling, and operations that would ask cannot be mounted.
 */
import { type Needing, nobodysDoor } from './door.ts'
import { failureOf } from './failure.ts'
import { type Handled, needsOf } from './host.ts'
import { addressOf } from './http/address.ts'
import { makeApp } from './http/app.ts'
import { readHttpEvent } from './http/event.ts'
import { keeping, securityHeaders } from './http/headers.ts'
import type { Pages } from './http/page.ts'
import { emptyReply, type HttpReply } from './http/reply.ts'
import { transport } from './http/transport.ts'
import { newId } from './ids.ts'
import { describeBug } from './log.ts'
import { type World, worldFromEnvironment } from './world.ts'

type OpenWorld = World<'origin' | 'databaseUrl'>
export type HttpDoor = (event: unknown, context?: unknown) => Promise<HttpReply>

export interface HttpDoorParts {
  operations: readonly Handled[]
  pages: Pages
  makeWorld?: () => OpenWorld
  /** Where the function is mounted; by default the path of LINLI_ORIGIN, to which all our addresses point. */
  basePath?: string
}

/** @throws Error when an operation wants to know who is calling. */
export function httpDoor(parts: HttpDoorParts): HttpDoor & Needing {
  requireAnyone(parts.operations)
  const needs = needsOf(['origin', 'databaseUrl'], parts.operations)
  const world = once(parts.makeWorld ?? (() => worldFromEnvironment(needs)))
  const basePath = once(() => parts.basePath ?? basePathOf(world))
  const serve = once(() => transport(appOf(parts, basePath(), world).fetch))
  const open: HttpDoor = async (event) => {
    const request = readHttpEvent(event, basePath())
    return request
      ? serve()(request)
      : emptyReply(400, { ...securityHeaders, 'cache-control': keeping.never })
  }
  return Object.assign(open, { needs })
}

function requireAnyone(operations: readonly Handled[]): void {
  const others = operations.filter(({ contract }) => contract.who !== 'anyone')
  if (others.length === 0) return
  const names = others.map(({ contract }) => contract.name).join(', ')
  throw new Error(`Not for anyone, so not for an HTTP door: ${names}.`)
}

function appOf({ operations, pages }: HttpDoorParts, basePath: string, world: () => OpenWorld) {
  const door = nobodysDoor(operations, world)
  return makeApp({
    ...{ pages, basePath },
    names: new Map(operations.map(({ contract: { name } }) => [addressOf(name), name])),
    ask: door,
    health: () => healthOf(world),
    report(error) {
      const here = world()
      const line = { requestId: newId(here.now()), op: 'page', milliseconds: 0 }
      here.log({ ...line, outcome: 'failure', code: 'broken', bug: describeBug(error) })
    },
  })
}

async function healthOf(world: () => OpenWorld) {
  try {
    await world().pool.query('select 1')
    return 'ok'
  } catch (error) {
    return failureOf(error).kind === 'unavailable' ? 'unavailable' : 'broken'
  }
}

/** A function that is not set up still shows what needs no settings. */
function basePathOf(world: () => OpenWorld): string {
  try {
    return new URL(world().settings.origin).pathname.replace(/\/+$/, '')
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The function could not start.')
    return ''
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
