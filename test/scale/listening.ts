/** Connections that keep every statement that a function sends, with its values. */
import { Pool } from 'pg'

export interface Sent {
  /** Of a hot statement. */
  name: string | undefined
  text: string
  values: unknown[]
}

export class Listening {
  readonly pool: Pool
  #sent: Sent[] = []

  constructor(connectionString: string) {
    this.pool = new Pool({ connectionString, max: 20 })
    // A server that is stopped says so also to connections that are being closed.
    this.pool.on('error', () => undefined)
    this.pool.on('connect', (client) => {
      const query: unknown = client.query
      Reflect.set(client, 'query', (...given: unknown[]) => {
        this.#keep(given)
        return Reflect.apply(query as () => unknown, client, given)
      })
    })
  }

  /** @returns what was sent since the last time. */
  take(): Sent[] {
    const sent = this.#sent
    this.#sent = []
    return sent
  }

  #keep([what, beside]: readonly unknown[]): void {
    const { name, text, values } = (
      typeof what === 'string' ? { text: what } : what
    ) as Partial<Sent>
    if (!text || /^(begin|commit|rollback)\b/i.test(text)) return
    const given = Array.isArray(beside) ? beside : []
    this.#sent.push({ name, text, values: values ?? given })
  }
}
