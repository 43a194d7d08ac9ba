import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../launcher/postgres/free-port'
import { waitForAnswer } from '../launcher/processes/wait-for-answer'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import type { Drill } from './drill'
import { makeBase } from './image/make-base'
import { measureAdded } from './image/measure-added'
import { run } from './image/run'
import { runInside } from './image/run-inside'
import { openPortal } from './portal/open-portal'

const base = 'localhost/portico-drill-base'
const image = 'localhost/portico-drill'
const allowedMegabytes = 150
const kept = /^(STRIPE_|SMTP_|MAIL_|SANDBOX_P|DATABASE_URL|PORTICO_SECRET)/

type Config = {
  Docker: { config: { User: string; Entrypoint: string[]; Cmd: string[]; Healthcheck: { Test: string[] } } }
}

/**
 * Builds the image by its Dockerfile, measures what it adds to its base, starts app and worker from it as the image's
 * user on a root that cannot be written, and opens a portal. For root only, with Debian's buildah and mmdebstrap.
 */
export const drill: Drill = async () => {
  const folder = mkdtempSync('/var/tmp/portico-image-')
  const { dataDir, remove } = await makeDataFolder('image')
  const stops: (() => unknown)[] = [remove, () => rmSync(folder, { recursive: true, force: true })]
  try {
    console.log('making a base of Debian’s packages')
    makeBase(base, folder)
    stops.unshift(() => run('buildah', 'rmi', '--force', base))
    console.log('building the image')
    const startedAt = Date.now()
    run('buildah', 'build', '--layers=false', '--format=docker', `--build-arg=BASE=${base}`, `--tag=${image}`, '.')
    const buildSeconds = Math.round((Date.now() - startedAt) / 1_000)
    stops.unshift(() => run('buildah', 'rmi', '--force', image))
    const added = measureAdded(base, image, folder)

    const container = run('buildah', 'from', image)
    stops.unshift(() => run('buildah', 'rm', container))
    const root = run('buildah', 'mount', container)
    const [port, sandboxPort] = [await freePort(), await freePort()]
    const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: console.log })
    stops.unshift(stack.stop)
    const { faults, ...seen } = await tryImage(root, stack.env, stack.addresses.portal.active ?? '')
    if (added > allowedMegabytes) faults.push(`the image adds ${added} MB to its base`)
    return { faults, added_packed_mb: added, build_s: buildSeconds, ...seen }
  } finally {
    for (const stop of stops) await stop()
  }
}

async function tryImage(root: string, stackEnv: NodeJS.ProcessEnv, link: string) {
  const inspected = JSON.parse(run('buildah', 'inspect', '--type=image', image)) as Config
  const { User: user, Entrypoint: entry, Cmd: command, Healthcheck: health } = inspected.Docker.config
  const own = await freePort()
  const settings = settingsFor(stackEnv, own)
  const inside = (...args: string[]) => runInside({ root, user, env: settings }, args)
  const faults: string[] = []
  const check = (fine: boolean, fault: string) => void (fine || faults.push(fault))

  check(!/^(|0|root)(:|$)/.test(user), `the image runs as ${user || 'root'}`)
  for (const tool of ['usr/local/bin/npm', 'usr/local/lib/node_modules', 'app/node_modules/tsx'])
    check(!run('sh', '-c', `ls -d ${path.join(root, tool)} 2>/dev/null || true`), `the image holds ${tool}`)
  const app = inside(...entry, ...command)
  const worker = inside(...entry, 'worker')
  try {
    await waitForAnswer(`http://127.0.0.1:${own}/api/health`, { ended: app.ended, seconds: 60 })
    const portal = await openPortal(new URL(new URL(link).pathname, settings.APP_URL).href)
    check(portal.status === 200 && portal.page.includes('Premium Monthly'), `the portal answers ${portal.status}`)
    check((await inside(...health.Test.slice(1)).ended) === 0, 'the health check fails')
    check((await inside(...entry, 'sync', 'status').ended) === 0, '`sync status` fails')
    const owner = ['--owner', 'ada@example.com']
    check((await inside(...entry, 'setup', ...owner).ended) === 0, '`setup` fails')
    // Only /tmp can be written.
    const init = inside(...entry, 'init', ...owner, '--app-url', settings.APP_URL, '--file', '/tmp/portico.env')
    check((await init.ended) === 0, '`init` fails')
    check(init.said().includes(`\`${entry.join(' ')} start\``), '`init` ends with another command than the image has')
    check((await inside(...entry, 'import-portal').ended) === 0, '`import-portal` fails')
    check((await inside('node', '-e', "fs.writeFileSync('/app/x', '')").ended) !== 0, 'the root can be written')
    check(worker.process.exitCode === null, 'the worker ended')
  } finally {
    check((await app.stop()) === 0, 'the app does not end well')
    check((await worker.stop()) === 0, 'the worker does not end well')
  }
  // Afterwards the app would need the new key.
  const ring = `next:${randomBytes(32).toString('base64')},${stackEnv.PORTICO_SECRET}`
  const reseal = runInside({ root, user, env: { ...settings, PORTICO_SECRET: ring } }, [...entry, 'reseal'])
  check((await reseal.ended) === 0, '`reseal` fails')
  return { faults, user }
}

function settingsFor(stackEnv: NodeJS.ProcessEnv, port: number) {
  const isKept = (entry: [string, string | undefined]): entry is [string, string] => kept.test(entry[0])
  return {
    ...Object.fromEntries(Object.entries(stackEnv).filter(isKept)),
    PORT: String(port),
    HOST: '0.0.0.0',
    APP_URL: `http://localhost:${port}`,
    PORTICO_WORKER: 'apart',
    PATH: '/usr/local/bin:/usr/bin:/bin',
  }
}
