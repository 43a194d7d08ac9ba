type Source = Record<string, string | undefined>

/** Whether OpenTelemetry's standard variables ask for traces. Without an endpoint, they stay off. */
export function tracesWanted(source: Source): boolean {
  if (source.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || source.OTEL_TRACES_EXPORTER === 'none') return false
  return Boolean(source.OTEL_EXPORTER_OTLP_ENDPOINT || source.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
}
