import { expect, it } from 'vitest'
import { textDirection } from './text-direction'

it.each([
  ['Ada Rossi', 'ltr', 'ltr'],
  ['ليلى', 'ltr', 'rtl'],
  ['Premium – ليلى', 'ltr', 'ltr'],
  ['שלום (3)', 'ltr', 'rtl'],
  ['山田 שלום', 'ltr', 'ltr'],
  ['Premium – ليلى', 'rtl', 'rtl'],
  ['12 Via Garibaldi (MI)', 'rtl', 'ltr'],
  ['+39 02 (555) 1', 'rtl', 'ltr'],
  ['\u200f29.99 US$', 'rtl', 'rtl'],
  ['', 'rtl', 'ltr'],
] as const)('%j on a paper that is %s is read %s', (text, paper, direction) =>
  expect(textDirection(text, paper)).toBe(direction),
)
