import { readFileSync } from 'node:fs'
import { freePort } from '../launcher/postgres/free-port'
import { startStack, type StackAddresses } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'

/** Where the portal and the stand-in for Stripe run. */
export type World = {
  origin: string
  stripe: StackAddresses['stripe']
  /** of the portal, whose merchants are configured in it */
  databaseUrl: string | null
  /** a link to the portal of each of the demo's customers */
  portal: StackAddresses['portal']
  stop: () => Promise<void>
}

/** A production stack of its own, or the running one whose demo.json `PORTICO_DEMO` names. */
export async function enterWorld(): Promise<World> {
  const running = process.env.PORTICO_DEMO
  if (running) {
    const { qa, stripe, portal } = JSON.parse(readFileSync(running, 'utf8')) as StackAddresses
    return {
      origin: new URL(qa).origin,
      stripe,
      portal,
      databaseUrl: process.env.DATABASE_URL ?? null,
      stop: async () => undefined,
    }
  }
  const { dataDir, remove } = await makeDataFolder('truth')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: (line) => console.log(line) })
  return {
    origin: stack.env.APP_URL ?? '',
    stripe: stack.addresses.stripe,
    databaseUrl: stack.env.DATABASE_URL ?? null,
    portal: stack.addresses.portal,
    stop: async () => {
      await stack.stop()
      await remove()
    },
  }
}
