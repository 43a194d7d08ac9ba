import { expect, it } from 'vitest'
import { paperSize } from './paper-size'

it.each(['US', 'CA', 'MX', 'us', 'CL'])('%s prints on Letter', (country) => expect(paperSize(country)).toBe('LETTER'))
it.each(['IT', 'BR', 'PT', 'GB', 'JP', null, ''])('%s prints on A4', (country) => expect(paperSize(country)).toBe('A4'))
