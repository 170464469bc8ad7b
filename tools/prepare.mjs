// The one door of every `npm run` task: makes ready what the task needs, then runs it.
// Node's built-ins only, because on a fresh machine nothing else is there yet.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { withLock } from '../local/engine/lock.mjs'
import { missingForBrowser } from './prepare/browser.mjs'
import { installPackages, packagesAreThere } from './prepare/packages.mjs'
import { root, say, showing } from './prepare/say.mjs'

const tasks = {
  start: ['local/start.ts', 'the neighbourhood on this machine: database, functions, phone wall'],
  test: ['tools/test.ts', 'all tests'],
  prove: ['tools/prove.ts', 'the promises of trust at their full counts'],
  check: ['tools/check/index.ts', 'format, lint, types, boundaries: seconds, no database'],
  build: ['tools/build.ts', 'cloud functions and mini-program into dist/'],
  bench: ['tools/bench/index.ts', 'measurements: npm run bench <name>'],
  seed: ['db/seed/command.ts', 'an invented neighbourhood in the database'],
  new: ['tools/new.ts', 'the files of a new operation: npm run new <domain> <operation>'],
  operator: ['local/operator-command.ts', 'invite the first operator into an empty database'],
  openapi: ['tools/openapi/index.ts', 'the document of every operation, from the contracts'],
  privacy: ['tools/privacy/index.ts', 'privacy policy and guide, from the contracts'],
  recompute: ['tools/recompute/index.ts', 'a published batch of ratings, every score again'],
  'verify-ledger': ['tools/ledger/verify.ts', 'whether the ledger is as it was sealed'],
  migrate: ['db/migrate-command.ts', 'bring the database up to the newest migration'],
}

async function main() {
  const [name = '', ...rest] = process.argv.slice(2)
  if (!Object.hasOwn(tasks, name)) return listTasks(name)
  if (!nodeIsNewEnough()) return 1
  if (!packagesAreThere() && !(await installOnce())) return 1
  const missing = name === 'test' || name === 'prove' ? await missingForBrowser() : []
  const env =
    missing.length > 0 ? { ...process.env, LINLI_MISSING: missing.join(',') } : process.env
  return run([join(root, tasks[name][0]), ...rest], env)
}

function nodeIsNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return true
  say(
    `linli needs Node 20.19 or newer and this is ${process.versions.node}: see https://nodejs.org`,
  )
  return false
}

async function installOnce() {
  const lock = join(root, '.linli', 'install.lock')
  let ours
  const waiting = (holder) => {
    const other = `Waiting for process ${holder.pid}, which is installing packages`
    showing(other, () => new Promise((resolve) => (ours = resolve)))
  }
  return withLock(
    lock,
    async () => {
      ours?.()
      return packagesAreThere() || (await installPackages())
    },
    waiting,
  )
}

function run(argv, env) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...argv], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal gives Ctrl-C to the whole group: the task has it already.
    process.on(signal, () =>
      signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal),
    )
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`The task could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

function listTasks(name) {
  say(name === '' ? 'Which task?' : `There is no task "${name}". There are:`)
  for (const [task, [, meaning]] of Object.entries(tasks)) say(`  ${task.padEnd(8)} ${meaning}`)
  return 1
}

process.exitCode = await main()
