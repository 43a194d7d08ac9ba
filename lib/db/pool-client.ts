import pg from 'pg'
import { inSpan } from '@/lib/observe/in-span'
import { isTracing } from '@/lib/observe/tracer'

type Query = { text?: string; name?: string }
type Startup = { getStartupConf: () => Record<string, string> }
type Send = (given: unknown[]) => unknown

/**
 * A connection that reads and writes times in UTC. `pooled` says that a pooler in transaction mode stands in between:
 * the next statement may then meet another server connection, which knows none of our prepared statements.
 */
export function poolClient({ pooled }: { pooled: boolean }): typeof pg.Client {
  const send = (client: pg.Client, given: unknown[]): unknown =>
    Reflect.apply(pg.Client.prototype.query as (...all: unknown[]) => unknown, client, given)
  return class PoolClient extends pg.Client {
    // pg writes every member into the startup message (pg/lib/client.js). Poolers know TimeZone, and keep it for each
    // client; PgBouncer refuses `options`.
    getStartupConf(): Record<string, string> {
      return { ...(pg.Client.prototype as unknown as Startup).getStartupConf.call(this), TimeZone: 'UTC' }
    }

    override query(...given: unknown[]): never {
      const sent = pooled ? withoutName(given) : given
      return (isTracing() ? traced(sent, (all) => send(this, all)) : send(this, sent)) as never
    }
  }
}

function withoutName([first, ...others]: unknown[]): unknown[] {
  const isNamed = typeof first === 'object' && first !== null && 'name' in first && !('submit' in first)
  return [isNamed ? { ...first, name: undefined } : first, ...others]
}

/** The span of one statement, which holds its first word alone: values and literals stay here. */
function traced(given: unknown[], run: Send): unknown {
  const [first] = given
  const text = typeof first === 'string' ? first : ((first as Query | undefined)?.text ?? '')
  const operation = /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'SQL'
  const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation }
  const answer = given.at(-1)
  if (typeof answer !== 'function') return inSpan(`SQL ${operation}`, attributes, () => run(given) as Promise<unknown>)
  void inSpan(
    `SQL ${operation}`,
    attributes,
    () =>
      new Promise<void>((resolve, reject) => {
        const done = (error: Error | null, ...rest: unknown[]) => {
          if (error) reject(error)
          else resolve()
          Reflect.apply(answer, null, [error, ...rest])
        }
        run([...given.slice(0, -1), done])
      }),
  ).catch(() => undefined)
  return undefined
}
