import { sandboxArgs } from './launcher/sandbox-args'
import { startChild } from './launcher/processes/start-child'
import { whenToldToStop } from './launcher/processes/when-told-to-stop'

// npm run sandbox: the stand-in for Stripe alone, on SANDBOX_PORT.
const sandbox = startChild(sandboxArgs, { env: process.env })
whenToldToStop(sandbox.stop)
process.exit((await sandbox.ended) ?? 1)
