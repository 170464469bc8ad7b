// The database engine of `npm start`: embedded PostgreSQL, or the one that DATABASE_URL names.
// Whoever starts it migrates and grants afterwards; see db/.
import { fileURLToPath } from 'node:url'
import { asRole, onDatabase } from '../../db/client.ts'
import { ensureRoles, ROLES } from '../../db/roles.ts'
import { externalEngine } from './external.ts'
import { type ServerOptions, startServer } from './server.ts'

export type Engine = {
  ownerUrl: string
  appUrl: string
  sealedUrl: string
  embedded: boolean
  stop(): Promise<void>
}

/** The checkout's own folder for data, secrets and locks. */
export const workFolder = fileURLToPath(new URL('../../.linli', import.meta.url))

export async function startEngine(options: ServerOptions): Promise<Engine> {
  return (await externalEngine(options.say)) ?? embeddedEngine(options)
}

async function embeddedEngine(options: ServerOptions): Promise<Engine> {
  const { adminUrl, passwords, stop } = await startServer(options)
  await ensureRoles(adminUrl, passwords, 'linli')
  const url = onDatabase(adminUrl, 'linli')
  return {
    ownerUrl: asRole(url, ROLES.owner, passwords.owner),
    appUrl: asRole(url, ROLES.app, passwords.app),
    sealedUrl: asRole(url, ROLES.sealed, passwords.sealed),
    embedded: true,
    stop,
  }
}
