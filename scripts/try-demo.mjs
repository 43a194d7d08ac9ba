// node scripts/try-demo.mjs: starts `npm run demo` as a fresh clone would, opens a portal, and stops it. It ends with one
// line of JSON, and with 1 if the portal did not open within PATIENCE seconds. Plain Node, because nothing is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const patience = Number(process.env.PATIENCE || 300)
const file = path.join(process.env.PORTICO_DATA_DIR || 'var', 'demo.json')
const startedAt = performance.now()
const seconds = () => Number(((performance.now() - startedAt) / 1_000).toFixed(1))

const demo = spawn('npm', ['run', 'demo'], { stdio: 'inherit', detached: true })
let ended = false
const end = new Promise((resolve) => demo.once('exit', () => resolve((ended = true))))

while (!ended && !existsSync(file) && seconds() < patience) await delay(200)
const opened = existsSync(file) ? await openPortal(JSON.parse(readFileSync(file, 'utf8')).portal.active) : 'not started'
console.log(JSON.stringify({ platform: `${process.platform}-${process.arch}`, seconds: seconds(), opened }))

if (!ended) process.kill(-(demo.pid ?? 0), 'SIGINT')
await Promise.race([end, delay(30_000)])
process.exit(opened === 'portal' && ended ? 0 : 1)

/** Follows the link as a browser does, with the cookie that it sets. */
async function openPortal(link) {
  const answer = await fetch(link, { redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) return `${answer.status} instead of 303`
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const page = await fetch(new URL(location, link), { headers: { cookie } })
  return page.status === 200 && (await page.text()).includes('USD') ? 'portal' : `${page.status} without a price`
}
