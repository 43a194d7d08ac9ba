export type Direction = 'ltr' | 'rtl'

/** A letter that is read from right to left, or a mark that stands for one. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\u200f\u061c]/u
const leftToRight = /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}|\u200e/u

/**
 * The direction in which a text is read: the paper's, if the text has a letter of that direction, else the other. So an
 * address in Latin letters stays in order on an Arabic paper. Figures alone are read from left to right.
 */
export function textDirection(text: string, paper: Direction): Direction {
  const hasRight = rightToLeft.test(text)
  return hasRight && (paper === 'rtl' || !leftToRight.test(text)) ? 'rtl' : 'ltr'
}
