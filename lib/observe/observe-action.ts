import { inSpan } from './in-span'
import { metrics } from './metrics'

type Answer = { ok: true } | { ok: false; code: string }

/** Counts what a form asked for by its outcome, and puts it into a span. Names are ours, and so are codes. */
export function observeAction<T extends Answer>(action: string, attempt: () => Promise<T>): Promise<T> {
  return inSpan(
    `action ${action}`,
    { 'portico.action': action },
    async (span) => {
      const answer = await attempt()
      const outcome = answer.ok ? 'ok' : answer.code
      span?.set({ 'portico.outcome': outcome })
      metrics().actions.inc({ action, outcome })
      return answer
    },
    { kind: 'internal' },
  )
}
