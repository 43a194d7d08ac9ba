import { startSandbox } from './server'
import { trimMemory } from './trim-memory'

// `npm run sandbox` starts this process.

const port = Number(process.env.SANDBOX_PORT || 12111)
const smtpPort = Number(process.env.SANDBOX_SMTP_PORT || 12525)
const {
  APP_URL: appUrl,
  HOST: host,
  SANDBOX_PUBLIC_URL: publicUrl,
  STRIPE_API_BASE: base,
  PORTICO_DATA_DIR: dataFolder,
} = process.env

const sandbox = await startSandbox({
  port,
  smtpPort,
  ...(host && { host }),
  ...(publicUrl && { publicUrl }),
  names: [appUrl ?? '', base ?? ''],
  ...(dataFolder && { dataDir: `${dataFolder}/sandbox` }),
}).catch((error: unknown) => {
  process.stderr.write(`The sandbox cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
process.stdout.write(`The Stripe stand-in answers at ${sandbox.url}, its mailbox at port ${smtpPort}\n`)
process.send?.({ ready: true, url: sandbox.url })

let calls = 0
trimMemory(() => {
  const before = calls
  calls = sandbox.sandbox.all().reduce((sum, universe) => sum + universe.calls.count, 0)
  return calls !== before
})

function stop(): void {
  void sandbox.close().then(() => process.exit(0))
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// The launcher that started this process is gone, so nobody is left to stop it.
process.on('disconnect', stop)
