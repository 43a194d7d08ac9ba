import { expect, it } from 'vitest'
import { blocksOf } from './blocks-of'

const texts = (html: string) => blocksOf(html).map(({ text }) => text)

it('takes paragraphs apart and joins what stands in one', () => {
  expect(texts('<p><span class="sr-only">Total<!-- -->: </span>USD&nbsp;1.00</p><p>Two</p>three')).toEqual([
    'Total: USD 1.00',
    'Two',
    'three',
  ])
})

it('takes apart what CSS puts on lines of their own', () => {
  expect(
    texts('<a><span class="block font-semibold">Billing details</span><span class="block">Name</span></a>'),
  ).toEqual(['Billing details Name'])
})

it('joins the parts of a row', () => {
  expect(texts('<table><tr><td><a href="/">1 May</a></td><td>USD 1</td></tr></table>')).toEqual(['1 May | USD 1'])
  expect(texts('<dl><div class="justify-between"><dt>Total</dt><dd>USD 1</dd></div></dl>')).toEqual(['Total | USD 1'])
})

it('reads what is folded and what screen readers say, and nothing that is hidden', () => {
  const html =
    '<details><summary>More</summary><p>Less</p></details><a aria-label="Pay USD 1">Pay</a><p hidden>No</p><script>x</script>'
  expect(texts(html)).toEqual(['More', 'Less', 'Pay', 'Pay USD 1'])
})

it('knows the card', () => {
  expect(blocksOf('<section aria-labelledby="a b"><p>One</p></section><p>Two</p>')).toEqual([
    { card: 'a', text: 'One' },
    { card: '', text: 'Two' },
  ])
})
