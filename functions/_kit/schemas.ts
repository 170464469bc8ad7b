/** The two schemas: `linli` for everything, `sealed` for what only the sealed role may read. */
import { pgSchema } from 'drizzle-orm/pg-core'

export const linli = pgSchema('linli')
export const sealed = pgSchema('sealed')
