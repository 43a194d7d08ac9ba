import { expect, it } from 'vitest'
import { signInFault } from './sign-in-fault'

it('says why, by the codes that are known', () => {
  expect(signInFault(undefined)).toBeNull()
  expect(signInFault('Verification')).toContain('already been used')
  expect(signInFault(['Verification'])).toContain('already been used')
})

it.each(['Configuration', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'is told in general for %s',
  (code) => {
    expect(signInFault(code)).toBe('Signing in did not work. Try again.')
  },
)
