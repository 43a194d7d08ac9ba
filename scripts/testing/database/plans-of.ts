import pg from 'pg'
import { vi } from 'vitest'

export type SentQuery = { text: string; values: unknown[] }

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

/** Each distinct SQL statement that the process sends while `work` runs, with its first values. */
export async function sentQueries(work: () => Promise<void>): Promise<SentQuery[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    const sent = new Map<string, SentQuery>()
    for (const [first, second] of query.mock.calls as unknown as [
      string | { text: string; values?: unknown[] },
      unknown,
    ][]) {
      const { text, values = [] } =
        typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second : [] } : first
      if (!sent.has(text)) sent.set(text, { text, values })
    }
    return [...sent.values()]
  } finally {
    query.mockRestore()
  }
}

/** The tables that a statement would scan sequentially, according to the plan for these values. */
export async function tablesScanned(
  client: Pick<pg.ClientBase, 'query'>,
  { text, values }: SentQuery,
): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values)
  return rows[0]?.['QUERY PLAN'].flatMap(({ Plan: plan }) => scansIn(plan)) ?? []
}

function scansIn(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scansIn)]
}
