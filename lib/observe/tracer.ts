/** Values that name a kind of thing: routes, operations, codes. Never an id that opens something, nor a URL. */
export type Attributes = Record<string, string | number | boolean>

export type Span = {
  set: (attributes: Attributes) => void
  end: (failed: boolean) => void
}

export type Tracer = {
  /** `parent` is a span of ours, or the `traceparent` header of a request */
  start: (name: string, attributes: Attributes, parent: Span | string | undefined, kind: SpanKind) => Span
  /** sends what has ended */
  stop: () => Promise<void>
}

export type SpanKind = 'server' | 'client' | 'internal' | 'consumer'

const shared = globalThis as typeof globalThis & { porticoTracer?: Tracer }

/** Turns tracing on for the process. */
export function setTracer(tracer: Tracer): void {
  shared.porticoTracer = tracer
}

/** The process's tracer; undefined while tracing is off. */
export function currentTracer(): Tracer | undefined {
  return shared.porticoTracer
}

export function isTracing(): boolean {
  return shared.porticoTracer !== undefined
}
