import { expect, it } from 'vitest'
import { queryOf } from './query-of'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it('is empty where nothing is chosen', () => {
  expect(queryOf(form({ status: '', period: '', from: '', to: '', number: '  ' }))).toBe('')
})

it('holds what is chosen, in the form’s order', () => {
  expect(queryOf(form({ status: 'paid', period: 'last_year', from: '', to: '', number: ' A&B ' }))).toBe(
    '?status=paid&period=last_year&number=A%26B',
  )
})

it('holds the days of a range alone', () => {
  expect(queryOf(form({ period: 'range', from: '2026-01-01', to: '' }))).toBe('?period=range&from=2026-01-01')
  expect(queryOf(form({ period: 'this_year', from: '2026-01-01', to: '2026-02-01' }))).toBe('?period=this_year')
})
