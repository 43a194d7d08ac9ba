import { expect, it } from 'vitest'
import { Form } from './form'
import { parseForm } from './parse-form'

const plain = (text: string) => new Form(parseForm(text)).plain()

it('reads brackets as lists and hashes', () => {
  expect(plain('items[0][price]=p&items[0][quantity]=2&items[1][price]=q&expand[]=a&expand[]=b')).toEqual({
    items: [{ price: 'p', quantity: '2' }, { price: 'q' }],
    expand: ['a', 'b'],
  })
})

it('makes one element of members without an index until one comes again', () => {
  expect(plain('a[][x]=1&a[][y]=2&a[][x]=3')).toEqual({ a: [{ x: '1', y: '2' }, { x: '3' }] })
})

it('keeps texts as they were, plus signs and percent-encoding undone', () => {
  expect(plain('name=Ada+%26+S%C3%B6hne&empty=&bare')).toEqual({ name: 'Ada & Söhne', empty: '', bare: '' })
})

it('takes names that JavaScript objects have of their own', () => {
  expect(plain('metadata[constructor]=a&metadata[__proto__]=b')).toEqual({
    metadata: Object.fromEntries([
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]),
  })
  expect(({} as Record<string, unknown>).b).toBeUndefined()
})

it('refuses broken encoding and endless nesting', () => {
  expect(() => parseForm('a=%E0%A4%A')).toThrow('percent-encoding')
  expect(() => parseForm(`a${'[b]'.repeat(20)}=c`)).toThrow('Invalid parameter name')
})

it('tells absent from unset, and refuses what is of another kind', () => {
  const form = new Form(parseForm('none=&some=5&flag=yes&when=now&list[0]=a'))
  expect([form.text('absent'), form.text('none'), form.integer('some')]).toEqual([undefined, null, 5])
  expect(form.timestamp('when', 42)).toBe(42)
  expect(form.texts('list')).toEqual(['a'])
  expect(() => form.boolean('flag')).toThrow('Invalid boolean')
  expect(() => form.integer('when')).toThrow('Invalid integer')
  expect(() => form.requiredText('none')).toThrow('empty string')
  expect(() => form.requiredText('absent')).toThrow('Missing required param: absent.')
  expect(() => form.oneOf('some', ['a', 'b', 'c'])).toThrow('must be one of a, b, or c')
})
