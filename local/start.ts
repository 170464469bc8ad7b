/** `npm start`: database, functions, seeded neighbourhood and the phone wall, at one loopback address. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../db/migrate.ts'
import { grantPrivileges } from '../db/privileges.ts'
import { seedNeighbourhood } from '../db/seed/neighbourhood.ts'
import { personas } from '../db/seed/personas.ts'
import { personIdOf } from '../functions/_kit/person-id.ts'
import { readSettings } from '../functions/_kit/settings.ts'
import { makeWorld } from '../functions/_kit/world.ts'
import { type Engine, startEngine, workFolder } from './engine/index.ts'
import { openDoors } from './functions.ts'
import { buildPhone } from './host/build.ts'
import { alreadyRunning, claimInstance } from './instance.ts'
import { inviteOperator } from './operator.ts'
import { publicPages } from './public.ts'
import { openReminders, templates } from './reminders.ts'
import { type LocalSecrets, localEnvironment, localSecrets } from './secrets.ts'
import { serve } from './server.ts'
import { startTimers } from './timers.ts'
import { buildWall } from './wall/build.ts'
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
  const [database] = await Promise.all([openDatabase(secrets), buildPages()])
  const world = makeWorld(readSettings(localEnvironment(secrets, database.appUrl, 10)))
  const quiet = { ...world, log: () => undefined }
  const { appId } = secrets
  const file = join(folder, 'wechat.json')
  const reminders = await openReminders(database.sealedUrl, { appId, now: quiet.now, file })
  const stopTimers = startTimers(quiet, reminders.makePost, say)
  const openIdOf = (phone: string) => personas.find(({ key }) => key === phone)?.openId
  const phoneOf = (openId: string) => personas.find((persona) => persona.openId === openId)?.key
  const { server, url } = await serve(
    {
      appId,
      doors: openDoors(quiet),
      publicPages: publicPages(quiet, '/public'),
      openIdOf,
      wechat: phonesOfWeChat(reminders.wechat, { templates, openIdOf, phoneOf }),
      folders: { '': join(built, 'wall'), phone: join(built, 'phone') },
    },
    wantedPort,
  )
  const close = async () => {
    server.closeAllConnections()
    await stopTimers()
    await reminders.close()
    await world.pool.end()
    await database.stop()
  }
  return { url, close }
}

async function openDatabase(secrets: LocalSecrets) {
  const engine = await startEngine({ folder, say })
  await migrate(engine.ownerUrl, { say })
  await grantPrivileges(engine.ownerUrl)
  const pepper = Buffer.from(secrets.pepper, 'base64')
  const { appId } = secrets
  const personOf = (openId: string) => personIdOf(pepper, { appId, openId })
  if (process.env.LINLI_SEED === 'off') await openEmpty(engine, secrets)
  else
    await seedNeighbourhood(engine.ownerUrl, { now: new Date(), appId, personIdOf: personOf, say })
  return engine
}

/** Nothing but the divisions, and the invitation with which everything begins. */
async function openEmpty({ ownerUrl, appUrl }: Engine, secrets: LocalSecrets) {
  const settings = readSettings(localEnvironment(secrets, appUrl, 1))
  const invited = await inviteOperator(ownerUrl, { settings, now: new Date(), another: false })
  if (invited) say(`邀请: ${invited.address}`)
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
