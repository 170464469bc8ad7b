// npm run new <domain> <operation>: the four files of an operation, and its lines in the lists kept by hand.
// What it writes compiles and passes its test; the next steps say what to make of it.
import { makeOperation } from './new/operation.ts'
import { root } from './root.ts'

const [domain = '', operation = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  const { created, changed } = await makeOperation(root, domain, operation)
  for (const path of created) console.log(`created  ${path}`)
  for (const path of changed) console.log(`changed  ${path}`)
  console.log(`
Next:
1. shared/${domain}/${operation}.ts: say in one line what it means, who may, what goes in and comes out.
2. docs/glossary.md: every word of its name has an entry, with the Chinese term.
3. functions/${domain}/${operation}.ts: the rule; refuse first, then write, record, return.
4. test/${domain}/${operation}.test.ts: one test for each sentence of the rule and each refusal;
   the .example.ts beside it lets the generated suites call it.
5. UPDATE_GOLDEN=1 npm test -- test/generated/authorization, and read in git diff who may do what now.
6. npm run check, then npm test -- test/${domain} test/generated`)
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
