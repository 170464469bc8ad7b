import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./functions/_kit/schemas.ts', './functions/*/tables.ts'],
  out: './db/migrations',
  schemaFilter: ['linli', 'sealed'],
})
