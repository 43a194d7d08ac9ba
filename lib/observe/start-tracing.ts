import {
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  trace,
  type Context,
  type Span as OtelSpan,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { setTracer, type Attributes, type Span, type SpanKind } from './tracer'

const kinds: Record<SpanKind, Kind> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  internal: Kind.INTERNAL,
  consumer: Kind.CONSUMER,
}
const getter = {
  get: (carrier: Record<string, string>, key: string) => carrier[key],
  keys: (carrier: Record<string, string>) => Object.keys(carrier),
}

/**
 * Turns on traces by OTLP over HTTP (JSON), as OpenTelemetry's variables say: endpoint, headers, sampler, resource. The
 * provider is not made the global one, since Next would then report spans whose attributes hold URLs with tokens.
 */
export function startTracing(version: string): void {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'portico', 'service.version': version }))
    .merge(detectResources({ detectors: [envDetector] }))
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('portico', version)
  const known = new WeakMap<Span, OtelSpan>()

  function start(name: string, attributes: Attributes, parent: Span | string | undefined, kind: SpanKind): Span {
    const started = tracer.startSpan(name, { attributes, kind: kinds[kind] }, below(parent))
    const span: Span = {
      set: (more) => void started.setAttributes(more),
      end: (failed) => {
        if (failed) started.setStatus({ code: SpanStatusCode.ERROR })
        started.end()
      },
    }
    known.set(span, started)
    return span
  }

  function below(parent: Span | string | undefined): Context {
    if (typeof parent === 'string')
      return new W3CTraceContextPropagator().extract(ROOT_CONTEXT, { traceparent: parent }, getter)
    const started = parent && known.get(parent)
    return started ? trace.setSpan(ROOT_CONTEXT, started) : ROOT_CONTEXT
  }

  setTracer({ start, stop: () => provider.shutdown() })
}
