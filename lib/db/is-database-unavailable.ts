import { currentContext } from '@/lib/observe/context'
import { DatabaseGone } from './database-gone'
import { Prisma } from './generated/client'
import { isLostRace } from './is-lost-race'

/**
 * Whether a query failed because the database could not be reached or refused to serve it, and may succeed another
 * time. The request is marked, so that server.ts answers a page that says so with 503.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const unavailable = isUnavailable(error)
  const context = currentContext()
  if (unavailable && context) context.databaseGone = true
  return unavailable
}

function isUnavailable(error: unknown): boolean {
  // Still lost after the attempts of againAfterRace.
  if (error instanceof DatabaseGone || isLostRace(error)) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError) return isUnreachable(error)
  if (!(error instanceof Error)) return false
  // pg's own errors without a code: a lost connection, or no connection from the pool in time.
  if (/connection terminated|timeout exceeded when trying to connect|connection timeout/i.test(error.message))
    return true
  return 'code' in error && typeof error.code === 'string' && isPassing(error.code)
}

const unreachableKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'TooManyConnections',
  'SocketTimeout',
  'AuthenticationFailed',
  'DatabaseDoesNotExist',
  'TlsConnectionError',
])

function isUnreachable({ code, meta }: Prisma.PrismaClientKnownRequestError): boolean {
  // P1…: connecting; P2024: no connection from the pool in time; P2037: too many connections.
  if (/^P1\d{3}$/.test(code) || code === 'P2024' || code === 'P2037') return true
  const { driverAdapterError } = (meta ?? {}) as {
    driverAdapterError?: { cause?: { kind?: string; originalCode?: string } }
  }
  const { kind, originalCode } = driverAdapterError?.cause ?? {}
  return unreachableKinds.has(kind ?? '') || isPassing(originalCode ?? '')
}

/** SQLSTATE 08 (connection), 53 (resources), 55P03 (a lock not had), 57P (shutting down or starting), and socket errors. */
function isPassing(code: string): boolean {
  return /^(08\w{3}|53\w{3}|55P03|57P0[1-3]|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN)$/.test(code)
}
