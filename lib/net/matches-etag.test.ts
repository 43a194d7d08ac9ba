import { expect, it } from 'vitest'
import { matchesEtag } from './matches-etag'

it.each(['"a"', 'W/"a"', '"b", "a"', '*'])('%s names it', (header) => expect(matchesEtag(header, '"a"')).toBe(true))
it.each([null, '', '"b"', '"aa"', 'a'])('%s does not', (header) => expect(matchesEtag(header, '"a"')).toBe(false))
