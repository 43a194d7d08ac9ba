import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeRecording } from './describe-recording'
import { readRecording } from './read-recording'
import { createRecorder } from './recorder'
import type { Operation } from './schema'

const operations = ['customers.create', 'customers.retrieve'].map((name): Operation => ({
  name,
  verb: 'GET',
  path: '/v1/customers',
  params: {},
  response: {},
}))
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'portico-recording-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function report() {
  return describeRecording(readRecording(directory), operations)
}

describe('the recording of a test run', () => {
  it('adds up what several processes saw', () => {
    const first = createRecorder(directory)
    first.request('customers.create')
    first.answer('customers.create', 'POST /v1/customers 200', 200, [])
    first.event('customer.created', [])
    const second = createRecorder(directory)
    second.request('customers.retrieve')
    second.answer('customers.retrieve', 'GET /v1/customers/x 404', 404, [])

    const { passed, text } = report()
    expect(passed).toBe(true)
    expect(text).toContain('operations  1 of 2 covered')
    expect(text).toContain('not yet: customers.retrieve (only refused)')
    expect(text).toContain('requests    2')
    expect(text).toContain('responses   2 (1 successes, 1 errors)')
    expect(text).toContain('events      1 of 1 types')
  })

  it('fails for one violation, and tells each kind once', () => {
    const recorder = createRecorder(directory)
    recorder.request('customers.create')
    for (const index of [0, 1]) {
      recorder.answer('customers.create', 'GET /v1/customers 200', 200, [
        { pointer: `/data/${index}/name`, message: 'is missing' },
      ])
    }
    const { passed, text } = report()
    expect(passed).toBe(false)
    expect(text).toContain('/data/*/name is missing (2×, first in GET /v1/customers 200)')
  })

  it('fails for a recipe that failed', () => {
    createRecorder(directory).request('customers.create')
    writeFileSync(join(directory, 'recipes.ndjson'), '{"recipe":"customer.created","passed":false}\n')
    expect(report()).toMatchObject({ passed: false, text: expect.stringContaining('✗ customer.created') })
  })

  it('fails when nothing was recorded', () => {
    expect(report()).toMatchObject({ passed: false, text: expect.stringContaining('nothing was recorded') })
  })

  it('reads past a line that a killed process left unfinished', () => {
    writeFileSync(join(directory, '1.ndjson'), '{"request":"customers.create"}\n{"request":"custo')
    expect(readRecording(directory).requests).toBe(1)
  })

  it('stays bounded when every answer is wrong', () => {
    const recorder = createRecorder(directory)
    const violations = Array.from({ length: 300 }, (_, i) => ({ pointer: `/${i}`, message: 'is missing' }))
    recorder.answer('customers.create', 'POST /v1/customers 200', 200, violations)
    expect(readRecording(directory).violations).toHaveLength(200)
  })
})
