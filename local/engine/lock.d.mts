export type LockHolder = { pid: number; mark: string; [more: string]: unknown }
export function processMark(pid: number): string | undefined
export function lockHolder(file: string): LockHolder | undefined
export function takeLock(file: string): boolean
export function dropLock(file: string): void
export function withLock<T>(
  file: string,
  work: () => Promise<T>,
  waiting?: (holder: LockHolder) => void,
): Promise<T>
