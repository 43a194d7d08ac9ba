import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { actionText } from './action-text'

const tasks = 'lib/tasks'
const actions = readdirSync(tasks, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)actions?\.ts$/.test(file))
  .map((file) => readFileSync(path.join(tasks, file), 'utf8'))
const names = actions.flatMap((source) => [...source.matchAll(/\bname: '(\w+\.\w+)'/g)].map(([, name = '']) => name))

it('has words of its own for whatever a customer can ask for', () => {
  expect(names).toContain('subscription.cancel')
  const spelled = names.filter((name) => actionText(name).toLowerCase() === name.replaceAll(/[._]/g, ' '))
  expect(spelled).toEqual([])
})

it('spells an action that it does not know', () => {
  expect(actionText('webhook_endpoint.created')).toBe('Webhook endpoint created')
})
