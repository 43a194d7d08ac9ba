import { cardBrand } from './card-brand'
import type { ValidationCode } from './validation-error'

/** Answers what is wrong with a card number, or null. */
export function cardNumberFault(text: string): ValidationCode | null {
  const digits = text.replace(/\D/g, '')
  const { lengths } = cardBrand(digits)
  const whole = lengths.includes(digits.length)
  if (whole && passesLuhn(digits)) return null
  return whole && digits.length === Math.max(...lengths) ? 'invalid_number' : 'incomplete_number'
}

function passesLuhn(digits: string) {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return total % 10 === 0
}
