import pino, { type DestinationStream, type Logger } from 'pino'
import { currentContext } from './observe/context'
import { redactSecrets } from './redact-secrets'

/**
 * Logs JSON lines to `destination`, by default standard output, without secrets. Each line carries what is known of the
 * request or job that wrote it.
 */
export function createLog(destination?: DestinationStream, level = 'info'): Logger {
  const options = {
    level,
    base: null,
    mixin: known,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: redactSecrets },
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}

function known(): object {
  const { requestId, merchantId, task, job } = currentContext() ?? {}
  return {
    ...(requestId && { requestId }),
    ...(merchantId && { merchantId }),
    ...(task && { task, job }),
  }
}

export const log = createLog(undefined, process.env.VITEST ? 'silent' : 'info')
