import { cardBrand } from '../shared/card-brand'
import { formatCardNumber } from '../shared/format-card-number'
import { testCards } from '../shared/test-cards'
import type { Translate } from '../shared/translate'
import { brandIcon } from './brand-icon'
import { element } from './element'

/** A disclosure under the form with the test cards of the sandbox; choosing one calls `fill` with its number. */
export function createTestCards(fill: (number: string) => void) {
  const summary = element('summary')
  const hint = element('p', { class: 'TestCards-hint' })
  const rows = testCards.map(({ number, outcome }) => {
    const what = element('span', { class: 'TestCards-outcome' })
    const written = element('span', { class: 'TestCards-number' }, formatCardNumber(number))
    const button = element('button', { type: 'button' }, brandIcon(cardBrand(number).name), written, what)
    button.addEventListener('click', () => fill(number))
    return { outcome, what, row: element('li', {}, button) }
  })
  const list = element('ul', {}, ...rows.map(({ row }) => row))
  const root = element('details', { class: 'TestCards' }, summary, hint, list)

  return {
    root,
    translate(text: Translate) {
      summary.textContent = text('testCards')
      hint.textContent = text('testCardsHint')
      for (const { outcome, what } of rows) what.textContent = text(outcome)
    },
  }
}
