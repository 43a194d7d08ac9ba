import type pg from 'pg'

/** Makes a pool answer as if its server were gone, until the returned function is called. */
export function breakDatabase(pool: pg.Pool): () => void {
  const gone = () =>
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
      errno: -111,
      address: '127.0.0.1',
      port: 5432,
    })
  const broken: Record<'query' | 'connect', (...given: unknown[]) => unknown> = {
    query: (...given) => answer(given.at(-1)),
    connect: (...given) => answer(given.at(-1)),
  }
  Object.assign(pool, broken)
  return () => {
    for (const name of ['query', 'connect'] as const) Reflect.deleteProperty(pool, name)
  }

  function answer(callback: unknown): unknown {
    if (typeof callback !== 'function') return Promise.reject(gone())
    return void setImmediate(() => Reflect.apply(callback, null, [gone()]))
  }
}
