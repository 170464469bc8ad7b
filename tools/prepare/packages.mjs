// Packages: are the ones that package-lock.json names in node_modules, and `npm ci` when not.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say, showing } from './say.mjs'

/** Compares the lock with the list that npm writes into node_modules as its last act. */
export function packagesAreThere() {
  try {
    const wanted = packagesOf('package-lock.json')
    const there = new Map(packagesOf('node_modules/.package-lock.json'))
    return wanted.every(([path, entry]) => {
      const found = there.get(path)
      if (found === undefined) return entry.optional === true || entry.devOptional === true
      return found.version === entry.version && found.integrity === entry.integrity
    })
  } catch {
    return false
  }
}

function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'))
  return Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'))
}

/** False after saying what went wrong. */
export async function installPackages() {
  const wanted = packagesOf('package-lock.json').filter(([, entry]) => entry.optional !== true)
  const there = () => wanted.filter(([path]) => existsSync(join(root, path, 'package.json'))).length
  const detail = () => `(${there()} of ${wanted.length} unpacked)`
  const code = await showing('Installing packages with npm ci', npmCi, detail)
  if (code === 0 && packagesAreThere()) {
    say('Packages are installed.')
    return true
  }
  say(
    `Packages could not be installed (npm ci ended with ${code}): see npm's words above; ` +
      "by hand, run `npm ci` in this folder once the network and npm's registry setting are right.",
  )
  return false
}

// No install script runs: the engine makes the links that PostgreSQL's package would make in its own.
function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-progress']
  const npm = process.env.npm_execpath
  const viaNode = npm?.endsWith('.js') === true
  const [command, argv] = viaNode ? [process.execPath, [npm, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const child = spawn(command, argv, { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(code ?? signal))
    process.once('SIGTERM', () => child.kill('SIGTERM'))
  })
}
