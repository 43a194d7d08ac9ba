import type { Rule } from './rule'

/** The program isolates what it puts into a text, so a message has no control characters of its own. */
export const bidiFaults: Rule = ({ text }) => (/\p{Bidi_Control}/u.test(text) ? ['has a bidi control character'] : [])
