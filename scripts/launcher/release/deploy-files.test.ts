import { readFileSync, readdirSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { settingNames } from '../../../lib/env'
import { productionPrograms } from '../build/production-programs.mjs'

const read = (file: string) => readFileSync(file, 'utf8')
const commands = [...productionPrograms, 'health']

it('the Dockerfile has no fault that a linter finds, is no root and runs what there is', () => {
  const dockerfile = read('Dockerfile')
  expect(validate(dockerfile)).toEqual([])
  expect(dockerfile).toMatch(/^USER (?!0|root)\d+:\d+$/m)
  const started = [...dockerfile.matchAll(/^(?:CMD \[|HEALTHCHECK .*portico\.mjs", )"(\w+)"\]/gm)].map(
    ([, name]) => name,
  )
  expect(started).toHaveLength(2)
  expect(commands).toEqual(expect.arrayContaining(started))
})

type Container = {
  command?: string[]
  args?: string[]
  environment?: object
  env?: { name: string }[]
  read_only?: boolean
}

it('compose.yaml starts what the image has, with settings that there are', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Container> }
  expect(Object.keys(services)).toEqual(['app', 'worker', 'database', 'caddy'])
  for (const name of ['app', 'worker']) {
    expect(commands).toEqual(expect.arrayContaining(services[name]?.command ?? ['none']))
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(services[name]?.environment ?? {})))
    expect(services[name]?.read_only).toBe(true)
  }
})

it('the Kubernetes manifests start what the image has, with settings that there are', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes/portico.yaml'))
  expect(documents.flatMap(({ errors }) => errors)).toEqual([])
  const objects = documents.map(
    (document) => document.toJS() as { kind: string; spec: { template?: { spec: { containers: Container[] } } } },
  )
  expect(objects.map(({ kind }) => kind)).toEqual(['Deployment', 'Deployment', 'Service', 'Ingress'])
  const containers = objects.flatMap(({ spec }) => spec.template?.spec.containers ?? [])
  expect(containers).toHaveLength(2)
  for (const { args, env } of containers) {
    expect(commands).toEqual(expect.arrayContaining(args ?? ['none']))
    expect(settingNames).toEqual(expect.arrayContaining((env ?? []).map(({ name }) => name)))
  }
})

it('every other YAML of deploy/ can be read', () => {
  const files = readdirSync('deploy').filter((file) => file.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(parse(read(`deploy/${file}`))).toBeTypeOf('object')
})

// The drills of nginx and Caddy see it; Traefik can only be read.
it('Traefik logs no address, and no header that holds one', () => {
  const { accessLog } = parse(read('deploy/traefik.yaml')) as {
    accessLog: { format: string; fields: { names: object; headers: object } }
  }
  expect(accessLog).toMatchObject({
    format: 'json',
    fields: { names: { RequestPath: 'drop', RequestLine: 'drop' }, headers: { defaultMode: 'drop' } },
  })
})

it('a release has every command of a checkout that is for production', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
  expect(scripts).toEqual(expect.arrayContaining(productionPrograms))
})
