import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { control } from '../../sandbox/testing/control'
import { freePort } from '../launcher/postgres/free-port'
import { startChild } from '../launcher/processes/start-child'
import { waitForAnswer } from '../launcher/processes/wait-for-answer'
import { startApp } from '../launcher/start-app'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import type { Drill } from './drill'
import { keepLogs } from './parts/keep-logs'
import { rehearse } from './parts/rehearse'
import { startBalancer } from './parts/start-balancer'

/**
 * Two instances and a worker of its own behind a load balancer: while customers read and cancel, an instance and the
 * worker are killed and come back, and Stripe answers 500. `--customers N`, 40 unless given.
 */
export const drill: Drill = async (args) => {
  const { values } = parseArgs({ args, options: { customers: { type: 'string', default: '40' } } })
  const { dataDir, remove } = await makeDataFolder('drill')
  const [front, port, sandboxPort, second] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const stops: (() => Promise<unknown>)[] = [remove]
  try {
    Object.assign(process.env, { APP_URL: `http://localhost:${front}`, PORTICO_WORKER: 'apart' })
    const stack = await startStack({
      dataDir,
      port,
      sandboxPort,
      disposable: true,
      report: (line) => console.log(line),
    })
    stops.push(stack.stop)
    const { env, distDir = '', addresses } = stack
    const startSecond = async () => {
      const app = startApp({ env, port: second, host: '127.0.0.1', distDir, logFile: `${dataDir}/logs/second.log` })
      await waitForAnswer(`http://127.0.0.1:${second}/api/health`, { ended: app.ended, seconds: 60 })
      return app
    }
    const startWorker = () =>
      startChild(['--import', 'tsx', 'scripts/worker.ts'], {
        env: { ...env, PORTICO_DIST_DIR: distDir },
        logFile: `${dataDir}/logs/worker.log`,
      })
    let [app, worker] = [await startSecond(), startWorker()]
    stops.push(
      () => app.stop(),
      () => worker.stop(),
    )
    const balancer = await startBalancer(front, [port, second])
    stops.push(balancer.close)
    return await keepLogs(dataDir, () =>
      rehearse({
        balancer,
        databaseUrl: env.DATABASE_URL ?? '',
        stripe: addresses.stripe,
        customers: Number(values.customers),
        looks: 4,
        async meanwhile() {
          const fault = { kind: 'error', method: 'POST', path: '/v1/subscriptions/*', count: 6 }
          await control(addresses.stripe.base, addresses.stripe.secretKey, 'POST', '/faults', fault)
          await delay(400)
          app.process.kill('SIGKILL')
          worker.process.kill('SIGKILL')
          await delay(1_000)
          worker = startWorker()
          app = await startSecond()
        },
      }),
    )
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}
