import { isIP } from 'node:net'

/** Whether traffic to this host leaves the machine, so that it must be encrypted and verified. */
export function isLoopback(databaseUrl: string): boolean {
  const host = new URL(databaseUrl).hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
