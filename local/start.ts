/** `npm start`: database, functions, seeded neighbourhood and the phone wall, at one loopback address. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../db/migrate.ts'
import { grantPrivileges } from '../db/privileges.ts'
import { personas } from '../db/seed/personas.ts'
import { noiseFrom } from '../functions/_kit/noise.ts'
import { readSettings } from '../functions/_kit/settings.ts'
import { makeWorld } from '../functions/_kit/world.ts'
import { openClock } from './clock.ts'
import { startEngine, workFolder } from './engine/index.ts'
import { openDoors } from './functions.ts'
import { buildPhone } from './host/build.ts'
import { alreadyRunning, claimInstance } from './instance.ts'
import { emptyAll, fill } from './neighbourhood.ts'
import { publicPages } from './public.ts'
import { openReminders, templates } from './reminders.ts'
import { type LocalSecrets, localEnvironment, localSecrets } from './secrets.ts'
import { serve } from './server.ts'
import { startTimers } from './timers.ts'
import { buildWall } from './wall/build.ts'
import { wallDesk } from './wall-desk.ts'
import { phonesOfWeChat } from './wechat/phones.ts'

const wantedPort = Number(process.env.PORT ?? 8640)
const root = join(import.meta.dirname, '..')
/** Data, secrets and lock; another folder is another neighbourhood. */
const folder = process.env.LINLI_FOLDER ?? workFolder
const built = join(folder, 'pages')

mkdirSync(folder, { recursive: true })
try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start() {
  const claim = await claimInstance(folder)
  if ('running' in claim) {
    console.log(alreadyRunning(claim.running))
    return
  }
  const { url, close } = await open()
  claim.instance.announce(url)
  introduce(url)
  closeOnSignal(close)
}

async function open() {
  const secrets = localSecrets(folder)
  const clock = openClock(join(folder, 'clock.json'))
  const [engine] = await Promise.all([openDatabase(secrets, clock.now()), buildPages()])
  const world = makeWorld(readSettings(localEnvironment(secrets, engine.appUrl, 10)), {
    now: clock.now,
    log: () => undefined,
  })
  const { appId } = secrets
  const noise = noiseFrom(Buffer.from(secrets.noiseKey, 'base64'))
  const file = join(folder, 'wechat.json')
  const reminders = await openReminders(engine.sealedUrl, { appId, now: clock.now, file })
  const start = () => startTimers(world, { post: reminders.makePost, noise: () => noise }, say)
  let timers = start()
  const reset = async () => {
    await timers.stop()
    clock.reset()
    reminders.wechat.ledger.forget()
    await emptyAll(engine)
      .then(() => fill(engine, { secrets, now: clock.now(), say }))
      .finally(() => {
        timers = start()
      })
  }
  const wall = wallDesk({
    clock,
    catchUp: (from, to) => timers.catchUp(from, to),
    reset: engine.embedded ? reset : null,
  })
  const openIdOf = (phone: string) => personas.find(({ key }) => key === phone)?.openId
  const phoneOf = (openId: string) => personas.find((persona) => persona.openId === openId)?.key
  const { server, url } = await serve(
    {
      appId,
      doors: openDoors(world),
      publicPages: publicPages(world, '/public'),
      openIdOf,
      wechat: phonesOfWeChat(reminders.wechat, { templates, openIdOf, phoneOf }),
      wall,
      folders: { '': join(built, 'wall'), phone: join(built, 'phone') },
    },
    wantedPort,
  )
  const close = async () => {
    server.closeAllConnections()
    await timers.stop()
    await reminders.close()
    await world.pool.end()
    await engine.stop()
  }
  return { url, close }
}

async function openDatabase(secrets: LocalSecrets, now: Date) {
  const engine = await startEngine({ folder, say })
  await migrate(engine.ownerUrl, { say })
  await grantPrivileges(engine.ownerUrl)
  await fill(engine, { secrets, now, say })
  return engine
}

async function buildPages() {
  await buildPhone({ source: join(root, 'miniprogram'), out: join(built, 'phone') })
  await buildWall(join(built, 'wall'))
  say('Phones and wall are built.')
}

function say(line: string) {
  console.log(line)
}

function introduce(url: string) {
  console.log(`\n邻里 is open at ${url}\n\n  public pages: ${url}/public/\n`)
  for (const { name, says } of personas) console.log(`  ${name}\t${says}`)
  console.log(
    '\n  All of them are invented (演示). Ctrl-C closes; what was recorded stays in .linli/.\n',
  )
}

/** Once, however often it is asked for: a terminal's Ctrl-C reaches this process more than one way. */
function closeOnSignal(close: () => Promise<void>) {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
