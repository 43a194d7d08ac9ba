import pino, { type DestinationStream, type Logger } from 'pino'
import { redactSecrets } from './redact-secrets'

/** Logs JSON lines to `destination`, by default standard output, without secrets. */
export function createLog(destination?: DestinationStream, level = 'info'): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: redactSecrets },
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}

export const log = createLog(undefined, process.env.VITEST ? 'silent' : 'info')
