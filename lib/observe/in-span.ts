import { AsyncLocalStorage } from 'node:async_hooks'
import { currentTracer, type Attributes, type Span, type SpanKind } from './tracer'

// Shared by server.ts and Next's bundle.
const shared = globalThis as typeof globalThis & { porticoSpans?: AsyncLocalStorage<Span> }
const spans = (shared.porticoSpans ??= new AsyncLocalStorage<Span>())

type Options = { kind?: SpanKind; traceparent?: string | undefined }

/**
 * Runs `work` in a span below the current one, or below the one that a request's `traceparent` names. A rejection marks
 * it failed. Without tracing, it only runs `work`.
 */
export async function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span?: Span) => Promise<T>,
  { kind = 'client', traceparent }: Options = {},
): Promise<T> {
  const span = currentTracer()?.start(name, attributes, traceparent ?? spans.getStore(), kind)
  if (!span) return work()
  let failed = true
  try {
    const answer = await spans.run(span, () => work(span))
    failed = false
    return answer
  } finally {
    span.end(failed)
  }
}
