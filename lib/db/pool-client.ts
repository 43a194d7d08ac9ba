import pg from 'pg'
import { inSpan } from '@/lib/observe/in-span'
import { isTracing } from '@/lib/observe/tracer'
import { againAfterRace } from './again-after-race'
import { isStalePlan } from './is-lost-race'

type Query = { text?: string; name?: string }
type Startup = { getStartupConf: () => Record<string, string> }
type Send = (given: unknown[]) => Promise<unknown>

/**
 * A connection that reads and writes times in UTC, and sends a statement again that lost a race outside of a
 * transaction. `pooled` says that a pooler in transaction mode stands in between: the next statement may then meet
 * another server connection, which knows none of our prepared statements.
 */
export function poolClient({ pooled }: { pooled: boolean }): typeof pg.Client {
  return class PoolClient extends pg.Client {
    /** the names under which statements are prepared whose first plan went stale */
    private readonly renamed = new Map<string, string>()

    // pg writes every member into the startup message (pg/lib/client.js). Poolers know TimeZone, and keep it for each
    // client; PgBouncer refuses `options`.
    getStartupConf(): Record<string, string> {
      return { ...(pg.Client.prototype as unknown as Startup).getStartupConf.call(this), TimeZone: 'UTC' }
    }

    override query(...given: unknown[]): never {
      const [first] = given
      // pg's own objects that read row by row, which call back by themselves.
      if (typeof first === 'object' && first !== null && 'submit' in first) return this.send(given) as never
      const run: Send = (all) =>
        againAfterRace(
          () => this.sendNamed(all),
          () => this.getTransactionStatus() === 'I',
        )
      const answer = given.at(-1)
      const asked = typeof answer === 'function' ? given.slice(0, -1) : given
      const found = isTracing() ? traced(asked, run) : run(asked)
      if (typeof answer !== 'function') return found as never
      // Outside of the promise, so that what the callback throws stays an uncaught exception.
      const tell = (...all: unknown[]) => process.nextTick(() => Reflect.apply(answer, null, all))
      found.then(
        (result) => tell(null, result),
        (error: unknown) => tell(error),
      )
      return undefined as never
    }

    private async sendNamed([first, ...others]: unknown[]): Promise<unknown> {
      const name = nameOf(first)
      if (name === undefined) return this.send([first, ...others])
      const known = pooled ? undefined : (this.renamed.get(name) ?? name)
      try {
        return await this.send([{ ...(first as Query), name: known }, ...others])
      } catch (error) {
        // The server keeps the stale plan under its name as long as the connection lasts.
        if (known !== undefined && isStalePlan(error)) this.renamed.set(name, `${known}+`)
        throw error
      }
    }

    private send(given: unknown[]): Promise<unknown> {
      return Reflect.apply(pg.Client.prototype.query as (...all: unknown[]) => Promise<unknown>, this, given)
    }
  }
}

function nameOf(query: unknown): string | undefined {
  return typeof query === 'object' && query !== null ? (query as Query).name : undefined
}

/** The span of one statement, which holds its first word alone: values and literals stay here. */
function traced(given: unknown[], run: Send): Promise<unknown> {
  const [first] = given
  const text = typeof first === 'string' ? first : ((first as Query | undefined)?.text ?? '')
  const operation = /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'SQL'
  const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation }
  return inSpan(`SQL ${operation}`, attributes, () => run(given))
}
