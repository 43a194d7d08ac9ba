import { expect, it } from 'vitest'
import { tracesWanted } from './traces-wanted'

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }

it.each([
  [false, {}],
  [true, endpoint],
  [true, { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/v1/traces' }],
  [false, { ...endpoint, OTEL_SDK_DISABLED: 'true' }],
  [true, { ...endpoint, OTEL_SDK_DISABLED: 'false' }],
  [false, { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }],
])('%s for %j', (wanted, source) => {
  expect(tracesWanted(source)).toBe(wanted)
})
