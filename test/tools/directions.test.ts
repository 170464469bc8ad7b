import { expect, test } from 'vitest'
import { directions } from '../../tools/check/directions.ts'
import { projectOf } from './project-of.ts'

const refused: Record<string, [file: string, line: string]> = {
  'shared cannot reach a function': ['shared/a.ts', "import { x } from '../functions/a/x.ts'"],
  'not even for a type': ['shared/a.ts', "import type { X } from '../functions/a/x.ts'"],
  'not in the middle of a type': ['shared/a.ts', "type X = import('../functions/a/x.ts').X"],
  'not later': ['shared/a.ts', "const x = await import('../db/x.ts')"],
  'not by passing on': ['shared/a.ts', "export * from '../local/x.ts'"],
  'shared has no Node': ['shared/a.ts', "import { join } from 'node:path'"],
  'the phone has no database': ['miniprogram/a.ts', "import pg from 'pg'"],
  'the phone has no functions': ['miniprogram/a.ts', "import { x } from '../functions/a/x.ts'"],
  'the contracts have one name': ['miniprogram/a.ts', "import { x } from '../shared/x.ts'"],
  'a function has no local host': ['functions/a/x.ts', "import { x } from '../../local/x.ts'"],
  'a handler stays in its domain': ['functions/a/x.ts', "import { x } from '../b/x.ts'"],
  'queries are of one domain': ['functions/a/x.ts', "import { x } from '../b/queries.ts'"],
  'the kit knows no handler': ['functions/_kit/x.ts', "import { x } from '../b/x.ts'"],
  'the database calls no handler': ['db/x.ts', "import { x } from '../functions/b/x.ts'"],
  'the database starts nothing': ['db/x.ts', "import { x } from '../local/engine/index.ts'"],
  'the browser host is general': ['local/host/a.ts', "import { x } from '@linli/shared/x'"],
  'and reaches nothing beside it': ['local/host/a.ts', "import { x } from '../engine/index.ts'"],
  'on several lines too': ['shared/a.ts', "import {\n  x,\n  y,\n} from '../functions/a/x.ts'"],
}

test.each(Object.entries(refused))('%s', (_, [file, line]) => {
  expect(directions.problems(projectOf({ [file]: line }))).toHaveLength(1)
})

const allowed: Record<string, [file: string, line: string]> = {
  'the contract package': ['miniprogram/a.ts', "import { x } from '@linli/shared/x'"],
  'tables of another domain': ['functions/a/x.ts', "import { x } from '../b/tables.ts'"],
  'queries, for a timer': ['functions/cron-a/x.ts', "import { x } from '../b/queries.ts'"],
  'what is for anyone, for the HTTP door': [
    'functions/http-a/x.ts',
    "import { x } from '../b/x.ts'",
  ],
  'tables, for the seed': ['db/seed/x.ts', "import { x } from '../../functions/b/tables.ts'"],
  'the engine, for a command': [
    'db/seed/command.ts',
    "import { x } from '../../local/engine/index.ts'",
  ],
  'the walker, for the browser host': [
    'local/host/a.ts',
    "import { x } from '../../tools/miniprogram/walk.ts'",
  ],
  'anything, for a test': ['test/a/x.test.ts', "import { x } from '../../functions/a/x.ts'"],
  'words about an import': ['shared/a.ts', "// import { x } from '../functions/a/x.ts'"],
}

test.each(Object.entries(allowed))('may be imported: %s', (_, [file, line]) => {
  expect(directions.problems(projectOf({ [file]: line }))).toEqual([])
})
