import { expect, it } from 'vitest'
import { pageOfForm } from './page-of-form'

it.each([
  ['/portal/TOKEN/language', '/portal/TOKEN'],
  ['/portal/TOKEN', '/portal/TOKEN'],
  ['/console/merch_1/team', '/console'],
  ['/api/auth/callback/email', '/console'],
  ['/link/fresh', '/login'],
  ['/login/merch_1', '/login'],
  ['/consoles', '/login'],
])('of %s it is %s', (path, page) => expect(pageOfForm(path)).toBe(page))
