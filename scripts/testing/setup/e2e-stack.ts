import { freePort } from '../../launcher/postgres/free-port'
import { startStack, type StackAddresses } from '../../launcher/start-stack'
import { makeDataFolder } from './make-data-folder'

export type TestedStack = StackAddresses & {
  appUrl: string
  databaseUrl: string
  mailbox: string
  /** the app's settings, for another instance */
  env: NodeJS.ProcessEnv
}

// The developer's own settings, which a throw-away stack must not use.
const personalSettings = [
  'APP_URL',
  'DATABASE_URL',
  'SANDBOX_PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'SANDBOX_SMTP_PORT',
  'OIDC_ISSUER',
  'HOST',
  'HSTS_SUBDOMAINS',
]

/** Starts a production stack like the demo's once per run, with its own data folder and ports. */
export default async function setUpStack(): Promise<() => Promise<void>> {
  for (const name of personalSettings) delete process.env[name]
  const { dataDir, remove } = await makeDataFolder('e2e')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: () => undefined })
  const tested: TestedStack = {
    ...stack.addresses,
    appUrl: stack.env.APP_URL ?? '',
    databaseUrl: stack.env.DATABASE_URL ?? '',
    mailbox: stack.env.SMTP_URL ?? '',
    env: stack.env,
  }
  // Playwright's workers inherit it.
  process.env.PORTICO_TESTED_STACK = JSON.stringify(tested)
  return async () => {
    await stack.stop()
    await remove()
  }
}
