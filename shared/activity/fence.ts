/**
 * The fence around where an activity is: an optional signal. The phone itself finds out whether it is inside and says
 * one word; where it is it keeps. Signing in never waits for it and never needs it.
 */
import * as z from 'zod'

export const fenceWords = ['in', 'out', 'unknown'] as const
export type FenceWord = (typeof fenceWords)[number]

/** So long after a sign-in the phone can say the word: it says where one was, not where one is later. */
export const fenceMinutes = 10

const radii = { least: 50, usual: 200, most: 2000 } as const
export const usualRadiusMetres = radii.usual
export const radiiMetres = [100, radii.usual, 500, 1000] as const

/** Where an activity is, in the coordinates of Chinese maps (GCJ-02). */
export function fenceShape() {
  return z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    radiusMetres: z.int().min(radii.least).max(radii.most),
  })
}

export type Fence = z.output<ReturnType<typeof fenceShape>>

interface Point {
  latitude: number
  longitude: number
}

/** As a phone tells where it is: within so many metres of that point. */
export interface Here extends Point {
  accuracy: number
}

const earthMetres = 6_371_000

/** A phone that knows itself no better than the fence is wide, or stands near its edge, has nothing to say. */
export function wordAt(here: Here, fence: Fence): FenceWord {
  const away = metresBetween(here, fence)
  if (away <= fence.radiusMetres) return here.accuracy <= fence.radiusMetres ? 'in' : 'unknown'
  return away - here.accuracy > fence.radiusMetres ? 'out' : 'unknown'
}

/** Great circles on a sphere: within half a percent, far below what a phone knows of itself. */
function metresBetween(one: Point, other: Point): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)]
  const across = Math.sin((to - from) / 2) ** 2
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const part = across + Math.cos(from) * Math.cos(to) * along
  return 2 * earthMetres * Math.asin(Math.sqrt(Math.min(1, part)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
