// What the tests need beside packages: a Chromium and Chinese letters to draw with.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, showing } from './say.mjs'

const shell = 'chromium-headless-shell'
const commands = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApplication = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Installs what is missing where it may; returns the names of what is still missing. */
export async function missingForBrowser() {
  const missing = stillMissing()
  if (missing.length === 0) return []
  if (!mayInstall()) {
    say(
      `The browser tests need ${missing.join(' and ')}, which only root on Debian gets by itself: ` +
        'install them by hand (`sudo apt-get install chromium fonts-noto-cjk`, or what your system calls them).',
    )
    return missing
  }
  const failure = await aptGet(missing)
  const left = stillMissing()
  if (left.length > 0) {
    say(
      `${left.join(' and ')} could not be installed (${failure}): by hand, run ` +
        `\`apt-get update && apt-get install ${left.join(' ')}\`.`,
    )
  }
  return left
}

function stillMissing() {
  return [...(hasChromium() ? [] : [shell]), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
}

function hasChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  if (existsSync(macApplication)) return true
  return folders.some((folder) => commands.some((command) => existsSync(join(folder, command))))
}

function hasChineseFont() {
  if (process.platform === 'darwin') return true
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
  }
}

// Not on Debian's descendants: Ubuntu's chromium package is a stub for another installer.
function mayInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

async function aptGet(names) {
  const wait = ['-o', 'DPkg::Lock::Timeout=120']
  const updated = await apt('Reading the list of Debian packages', ['update', ...wait])
  if (updated !== '') return updated
  const install = ['install', '-y', '--no-install-recommends', ...wait, ...names]
  return apt(`Installing ${names.join(' and ')}`, install)
}

/** Empty when it went well, else the last thing apt-get said. */
function apt(what, args) {
  let last = ''
  const work = () =>
    new Promise((resolve) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const child = spawn('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const listen = (chunk) => {
        last = String(chunk).trim().split('\n').at(-1)?.slice(0, 100) || last
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.on('error', (error) => resolve(error.message))
      child.on('exit', (code) => resolve(code === 0 ? '' : last || `apt-get ended with ${code}`))
    })
  return showing(what, work, () => `(${last})`)
}
