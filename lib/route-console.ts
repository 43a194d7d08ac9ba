import { format, stripVTControlCharacters } from 'node:util'
import { log } from './log'

/** Sends what libraries print, Next's lines and Node's warnings among them, through the log as lines of JSON. */
export function routeConsole(): void {
  const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const
  for (const [name, level] of Object.entries(levels) as [string, 'info'][])
    Object.assign(console, { [name]: (...given: unknown[]) => print(level, given) })
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }, 'a warning of Node'))
}

function print(level: 'info', given: unknown[]): void {
  const error = given.find((value) => value instanceof Error)
  log[level]({ ...(error && { err: error }) }, stripVTControlCharacters(format(...given)).trim())
}
