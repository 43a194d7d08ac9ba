import { request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../launcher/postgres/free-port'
import { waitForAnswer } from '../../launcher/processes/wait-for-answer'
import type { Child } from '../../launcher/processes/start-child'
import { startApp } from '../../launcher/start-app'
import type { Stack } from '../../launcher/start-stack'

/** In milliseconds. While the instances differ, both take requests. */
const mixed = 3_000

type Answer = { status: number; body: string; location: string | undefined }
type Sent = { method?: string; body?: string; headers?: Record<string, string> }

/** Two instances of the app behind a balancer, which sends nothing more to one that is about to be replaced. */
export type RollingPair = {
  /** sends a request to each instance in turn, or with `everywhere` to all that the balancer knows */
  send: (address: string, sent?: Sent) => Promise<Answer>
  everywhere: (address: string) => Promise<Answer[]>
  /** replaces both instances, one after the other, and answers how long each took to end, in milliseconds */
  roll: (porticoSecret: string, options?: { halfSent?: boolean }) => Promise<number[]>
  stop: () => Promise<void>
}

export async function startPair(stack: Stack, dataDir: string): Promise<RollingPair> {
  const host = new URL(stack.env.APP_URL ?? '').host
  const ports = [await freePort(), await freePort()]
  const instances = new Map<number, Child>()
  const known = new Set<number>()
  let turn = 0

  const start = async (port: number, porticoSecret: string) => {
    const env = { ...stack.env, PORTICO_SECRET: porticoSecret, PORT: String(port) }
    const logFile = path.join(dataDir, 'logs', `instance-${port}.log`)
    const app = startApp({ env, port, host: '127.0.0.1', logFile, ...(stack.distDir && { distDir: stack.distDir }) })
    instances.set(port, app)
    await waitForAnswer(`http://127.0.0.1:${port}/api/health`, { ended: app.ended, seconds: 90 })
    known.add(port)
  }
  const send = (port: number, address: string, { method = 'GET', body, headers }: Sent = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: address, method, agent: false }
      const sent = request({ ...options, headers: { host, ...headers } }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, location: response.headers.location }),
        )
        response.once('error', reject)
      })
      sent.once('error', reject)
      sent.end(body)
    })
  const end = async (port: number, halfSent: boolean) => {
    known.delete(port)
    if (halfSent) await sendHalf(port, host)
    const began = performance.now()
    await instances.get(port)?.stop()
    return Math.round(performance.now() - began)
  }
  return {
    send: (address, sent) => send([...known][turn++ % known.size] ?? 0, address, sent),
    everywhere: (address) => Promise.all([...known].map((port) => send(port, address))),
    roll: async (porticoSecret, { halfSent = false } = {}) => {
      const took = []
      for (const port of ports) {
        if (instances.has(port)) took.push(await end(port, halfSent))
        await start(port, porticoSecret)
        await sleep(mixed)
      }
      return took
    },
    stop: async () => {
      await Promise.all([...instances.values()].map((app) => app.stop()))
    },
  }
}

/** Leaves half a head and half a body on connections that stay open. */
async function sendHalf(port: number, host: string): Promise<void> {
  const halves = [
    `GET /api/health HTTP/1.1\r\nHost: ${host}\r\n`,
    `POST /api/stripe/webhook HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\n{`,
  ]
  for (const half of halves)
    await new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(half, () => resolve()))
      socket.once('error', reject)
      // The instance cuts it off when it ends.
      socket.once('connect', () => socket.removeListener('error', reject).on('error', () => undefined))
    })
}
