import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadEnv, settingNames } from './env'

// Read elsewhere: by the demo and the sandbox alone, and by OpenTelemetry.
const readElsewhere = ['SANDBOX_PORT', 'SANDBOX_SMTP_PORT', 'OTEL_EXPORTER_OTLP_ENDPOINT']
const names = [...settingNames, ...readElsewhere].sort()

const example = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => ({ name, value }),
)
const rows = [...readFileSync('docs/settings.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|/gm)].map(
  ([, name = '', fallback = '', sample = '']) => ({ name, fallback, sample: sample.replaceAll('`', '') }),
)

it('.env.example names every setting once, and nothing else', () => {
  expect(example.map(({ name }) => name).sort()).toEqual(names)
})

it('docs/settings.md has one row for every setting, and nothing else', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(names)
})

const least = {
  DATABASE_URL: 'postgres://portico@localhost/portico',
  STRIPE_SECRET_KEY: 'sk_test_x',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_x',
  PORTICO_SECRET: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
}

it('the defaults in docs/settings.md are those of the schema', () => {
  const loaded: Record<string, unknown> = loadEnv(least)
  for (const { name, fallback } of rows) {
    if (readElsewhere.includes(name) || name === 'DATABASE_URL') continue
    const [, value = ''] = /^`(.+)`$/.exec(fallback) ?? []
    const taken = fallback === 'required' ? '' : String(loaded[name] ?? '')
    expect({ name, value: taken, required: name in least }).toEqual({ name, value, required: fallback === 'required' })
  }
})

it('the schema takes every example', () => {
  const settings = Object.fromEntries(rows.map(({ name, sample }) => [name, sample]))
  expect(() => loadEnv(settings)).not.toThrow()
})
