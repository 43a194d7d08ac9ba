import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../launcher/postgres/free-port'
import { startApp } from '../../launcher/start-app'
import { startStack } from '../../launcher/start-stack'
import { waitForAnswer } from '../../launcher/processes/wait-for-answer'
import { makeDataFolder } from '../../testing/setup/make-data-folder'
import { run } from '../image/run'

/** Where a sample is to listen and write in a rehearsal. */
export type Place = {
  folder: string
  port: number
  plainPort: number
  app: number
  certificate: string
  key: string
  accessLog: string
}

// Another address of this machine than the proxy's, so that the two can be told apart.
const visitor = '127.0.0.9'

/**
 * Starts an app and, before it, the proxy that `start` makes of a sample. Opens a portal, posts a form, stops the app, and
 * reads what the proxy has written.
 */
export async function rehearseProxy(
  start: (place: Place) => { command: string; args: string[]; env?: Record<string, string> },
) {
  const { dataDir, remove } = await makeDataFolder('proxy')
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-proxy-'))
  const stops: (() => unknown)[] = [remove, () => rmSync(folder, { recursive: true, force: true })]
  try {
    const [port, plainPort, app] = [await freePort(), await freePort(), await freePort()]
    const [sandboxPort, first] = [await freePort(), await freePort()]
    const place: Place = {
      folder,
      port,
      plainPort,
      app,
      ...makeCertificate(folder),
      accessLog: path.join(folder, 'access.log'),
    }
    const stack = await startStack({
      dataDir,
      port: first,
      sandboxPort,
      disposable: true,
      report: console.log,
    })
    stops.unshift(stack.stop)
    const appLog = path.join(folder, 'app.log')
    const origin = `https://localhost:${place.port}`
    const env = { ...stack.env, APP_URL: origin, PORT: String(place.app), PORTICO_WORKER: 'apart' }
    const server = startApp({ env, port: place.app, host: '127.0.0.1', distDir: stack.distDir ?? '', logFile: appLog })
    stops.unshift(server.stop)
    await waitForAnswer(`http://127.0.0.1:${place.app}/api/health`, { ended: server.ended, seconds: 60 })
    const proxy = start(place)
    const said = openSync(path.join(folder, 'said.log'), 'w')
    const child = spawn(proxy.command, proxy.args, {
      env: { ...process.env, ...proxy.env },
      stdio: ['ignore', said, said],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    stops.unshift(() => (child.kill('SIGTERM'), ended))
    const link = new URL(stack.addresses.portal.active ?? '').pathname
    const visited = await visit(place, link, appLog)
    await server.stop()
    return await meetFaults(place, link, visited)
  } finally {
    for (const stop of stops) await stop()
  }
}

type Visited = Awaited<ReturnType<typeof visit>>

async function visit(place: Place, link: string, appLog: string) {
  const faults: string[] = []
  const check = (fine: boolean, fault: string) => void (fine || faults.push(fault))
  const origin = `https://localhost:${place.port}`
  for (
    let tries = 0;
    tries < 50 && (await ask(place, '/api/health').catch(() => ({ status: 0 }))).status !== 200;
    tries++
  )
    await delay(200)
  const opened = await ask(place, link)
  const portal = new URL(opened.headers.location ?? '/', origin).pathname
  const cookie = (opened.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
  const referer = `${origin}${portal}`
  const page = await ask(place, portal, { headers: { cookie, referer } })
  check(
    opened.status === 303 && page.status === 200 && page.text.includes('Premium Monthly'),
    `the portal answers ${opened.status}, ${page.status}`,
  )
  const headers = { cookie, referer, origin, 'content-type': 'application/x-www-form-urlencoded' }
  const posted = await ask(place, `${portal}/language`, {
    method: 'POST',
    headers,
    body: `locale=it&from=${encodeURIComponent(portal)}`,
  })
  check(posted.status === 303, `the form answers ${posted.status}`)
  const italian = await ask(place, portal, { headers: { cookie, referer } })
  check(italian.text.includes('<html lang="it"'), 'the form changed nothing')
  // Other spellings of the same address, an address that is refused, and one with a query.
  const token = link.slice('/p/'.length)
  for (const other of [
    `/%70/${token}`,
    `//p/${token}`,
    `/P/${token}`,
    `/p/${token}/more`,
    `/p/${token}x`,
    `/portal/%2e/${token}`,
    `/?token=${token}`,
  ])
    await ask(place, other, { headers: { referer } })
  await delay(1_500)
  const lines = linesOf(place)
  check(lines.length >= 5, `the access log has ${lines.length} lines of the visitor`)
  check(readFileSync(appLog, 'utf8').includes(`"address":"${visitor}"`), 'the visitor’s address did not arrive')
  const counted = { logged_lines: lines.length, portal: page.status, form: posted.status }
  return { faults, portal, headers, counted }
}

/** The app is gone, and then the folder where the proxy buffers bodies: neither may bring an address into a log. */
async function meetFaults(place: Place, link: string, { faults, portal, headers, counted }: Visited) {
  const check = (fine: boolean, fault: string) => void (fine || faults.push(fault))
  const before = linesOf(place).length
  const gone = [await ask(place, link), await ask(place, portal, { headers })].map(({ status }) => status)
  check(gone.join() === '502,502', `without the app, the proxy answers ${gone.join()}`)
  await delay(1_500)
  const told = linesOf(place).slice(before)
  check(
    told.length === 2 && told.every((line) => /\b502\b/.test(line)),
    'the access log does not tell of the app’s end',
  )
  rmSync(path.join(place.folder, 'temporary'), { recursive: true, force: true })
  await ask(place, portal, { method: 'POST', headers, body: 'x'.repeat(300_000) }).catch(() => undefined)
  await delay(1_500)
  for (const file of readdirSync(place.folder).filter((name) => name.endsWith('.log') && name !== 'app.log')) {
    const log = readFileSync(path.join(place.folder, file), 'utf8')
    for (const secret of [link.slice('/p/'.length), decodeURIComponent(portal.slice('/portal/'.length))])
      check(!log.includes(secret.slice(-40)) && !log.includes(secret.slice(0, 40)), `a token is in ${file}`)
  }
  return { faults, ...counted, without_app: gone[0] }
}

function linesOf({ accessLog }: Place): string[] {
  const log = existsSync(accessLog) ? readFileSync(accessLog, 'utf8') : ''
  return log.split('\n').filter((line) => line.includes(visitor))
}

function makeCertificate(folder: string) {
  const [certificate, key] = [path.join(folder, 'fullchain.pem'), path.join(folder, 'privkey.pem')]
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=localhost',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    certificate,
  )
  return { certificate, key }
}

type Asked = { method?: string; headers?: Record<string, string>; body?: string }
type Answer = { status: number; headers: { location?: string; 'set-cookie'?: string[] }; text: string }

function ask({ port }: Place, url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      servername: 'localhost',
      port,
      path: url,
      method,
      localAddress: visitor,
      agent: false as const,
    }
    const asked = request(
      { ...options, headers: { host: `localhost:${port}`, ...headers }, rejectUnauthorized: false },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Answer['headers'], text }),
        )
      },
    )
    asked.on('error', reject).end(body)
  })
}
