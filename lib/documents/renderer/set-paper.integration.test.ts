import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { pool } from '@/lib/db/pool'
import { describeInvoice } from '../describe/describe-invoice'
import { documentReader } from '../paper/reader'
import { buildFullInvoice, buildLine, buildMerchantFace } from '../testing/build-full-invoice'
import { readPdf } from '../testing/read-pdf'
import { documentPool } from './document-pool'
import { paperVersion, setPaper, type Patience } from './set-paper'
import { dropOldest, writeRendered } from './write-rendered'

let merchantId: string
beforeAll(async () => {
  merchantId = (await makePortal()).merchantId
})

function paper(given: Parameters<typeof buildFullInvoice>[0] = {}) {
  const merchant = buildMerchantFace({ id: merchantId })
  return describeInvoice(buildFullInvoice(given), { kind: 'invoice', merchant, reader: documentReader('en', 'UTC') })
}

const set = (number: string, patience?: Patience) => {
  const asked = paper({ number })
  return setPaper(asked, paperVersion(asked), patience)
}

async function text(given: Parameters<typeof buildFullInvoice>[0]) {
  const asked = paper(given)
  const answer = await setPaper(asked, paperVersion(asked))
  if (!answer.ok) throw new Error(answer.code)
  return readPdf(answer.value)
}

describe('what is asked for at once', () => {
  it('is bounded: the rest is told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => set(`MANY-${index}`)))
    const refused = answers.filter((answer) => !answer.ok)
    expect(refused.length).toBeGreaterThanOrEqual(200 - 60 - documentPool().queue.concurrency - 10)
    expect(new Set(refused.map((answer) => !answer.ok && answer.code))).toEqual(new Set(['documents_busy']))
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(60)
  })

  it('is set once where it is the same', async () => {
    const { completed } = documentPool().threads
    await Promise.all(Array.from({ length: 200 }, () => set('SAME')))
    expect(documentPool().threads.completed - completed).toBe(1)
  })

  it('leaves the queue when nobody waits for it', async () => {
    const gone = new AbortController()
    const { threads, queue } = documentPool()
    await queue.onIdle()
    const { completed } = threads
    queue.pause()
    const first = set('FIRST')
    const rest = Array.from({ length: 20 }, (_, index) => set(`GONE-${index}`, { signal: gone.signal }))
    await expect.poll(() => queue.size).toBe(21)
    gone.abort()
    expect(queue.size).toBe(1)
    expect(await Promise.all(rest)).toEqual(rest.map(() => ({ ok: false, code: 'canceled' })))
    queue.start()
    expect((await first).ok).toBe(true)
    await queue.onIdle()
    expect(threads.completed - completed).toBe(1)
  })

  it('waits its turn where it is an export', async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, index) => set(`EXPORT-${index}`, { whenBusy: 'wait' })),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })
})

describe('long and strange invoices', () => {
  it('of many lines have every line, a head on each page, and the sums with the last line', async () => {
    const lines = Array.from({ length: 120 }, (_, index) =>
      buildLine({ id: `il_${index}`, description: `Thing ${index + 1}` }),
    )
    const { pages, text: all } = await text({ lines })
    expect([...all.matchAll(/^Thing \d+$/gm)]).toHaveLength(120)
    const [last = ''] = pages.filter((page) => page.includes('Total USD 3,598.80'))
    expect(last).toContain('Thing 120')
    expect(pages.filter((page) => page.includes('Description'))).toHaveLength(pages.length)
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`)
  })

  it.each([
    [6, 1],
    [7, 2],
  ])('of %i lines are whole on %i, which is told', async (count, pageCount) => {
    const { pages, text: all } = await text({
      lines: Array.from({ length: count }, (_, index) =>
        buildLine({ id: `il_${index}`, description: `Thing ${index + 1}` }),
      ),
    })
    expect(pages).toHaveLength(pageCount)
    expect([...all.matchAll(/^Thing \d+$/gm)]).toHaveLength(count)
    expect(pages.map((page) => /Page \d of \d/.exec(page)?.[0])).toEqual(
      pages.map((_, index) => `Page ${index + 1} of ${pageCount}`),
    )
  })

  it.each([
    [1, 16],
    [2, 15],
    [5, 6],
    [1, 24],
    [1, 33],
  ])('of %i lines below %i more facts have no head without a row', async (count, facts) => {
    const lines = Array.from({ length: count }, (_, index) =>
      buildLine({ id: `il_${index}`, description: `Thing ${index + 1}` }),
    )
    const { pages } = await text({
      lines,
      customFields: Array.from({ length: facts }, (_, index) => ({ name: `Field ${index}`, value: 'x' })),
    })
    expect(pages).toHaveLength(2)
    for (const page of pages) {
      expect(/Description/.test(page)).toBe(/Thing \d/.test(page))
      expect(/Payment/.test(page)).toBe(/4242/.test(page))
    }
  })

  it('of a text and sums that fill more than a page go on at the next', async () => {
    const taxes = Array.from({ length: 25 }, (_, index) => ({
      amount: index + 1,
      taxableAmount: 2999,
      rate: index + 1,
      name: `Levy ${index}`,
      inclusive: false,
      reason: 'standard_rated',
    }))
    const {
      text: all,
      pages,
      bottoms,
    } = await text({ taxes, lines: [buildLine({ description: `${'Wolf '.repeat(380)}and the end` })] })
    expect([...all.matchAll(/Wolf/g)]).toHaveLength(380)
    expect([...all.matchAll(/Levy \d+/g)]).toHaveLength(25)
    expect(pages.map((page) => /Description/.test(page) && /Wolf/.test(page))).toEqual([true, true])
    expect(Math.min(...bottoms)).toBeGreaterThan(20)
  })

  it('show markup as text, long names whole and control characters as nothing', async () => {
    const { text: all } = await text({
      customerName: `<b>Ada</b> & ${'x'.repeat(500)}`,
      lines: [buildLine({ description: 'Bell\u0007\u0000 <i>rings</i>' })],
    })
    expect(all).toContain('<b>Ada</b> &')
    expect(all.replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(500)
    expect(all).toContain('Bell <i>rings</i>')
  })
})

it('a sign that another is put together of reads as itself', async () => {
  const customerName = `"Semi;colon" of D'Angelo, Ltd.`
  expect((await text({ customerName })).text).toContain(customerName)
})

it('what is set reads as it was given, however long a word and wherever its line ends', async () => {
  const address = 'maria.annunziata-della-valle.amministrazione@contabilita.gruppo-industriale-lombardo.example.com'
  const key = 'sk_live_51HxYzABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQ'
  const url = 'https://example.com/path/to/some/very/long/resource?with=query&and=more#and-a-part-beyond-one-line-of-it'
  const word = fc.oneof(
    fc.stringMatching(/^[!-~ß€é–“]{1,20}$/),
    fc.stringMatching(/^[a-zA-Z0-9]{1,140}$/),
    fc.stringMatching(/^[a-z]{1,30}([-._@/?&=][a-z0-9]{1,30}){1,6}$/),
    fc.constantFrom(address, key, url, 'W'.repeat(300), 'office-affiliate.fluffy@difficult.example'),
  )
  const texts = fc.array(
    fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ').slice(0, 800).trim()),
    { minLength: 24, maxLength: 24 },
  )
  const letters = (read: string) => read.replace(/\s/g, '')
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const [name = '', street = '', city = '', fact = '', ...rest] = given
      const [lines, notes, closing] = [rest.slice(0, 10), rest.slice(10, 15), rest.slice(15)]
      const read = await text({
        customerName: name,
        customerEmail: address,
        customerAddress: { line1: street, line2: null, city, state: null, postalCode: null, country: null },
        customFields: [{ name: 'Key', value: fact }],
        lines: lines.map((description, index) => buildLine({ id: `il_${index}`, description })),
        description: notes.join('\n'),
        footer: closing.join('\n'),
      })
      // A text may go on at the next page, behind its footer and its table's head.
      const all = letters(read.text.replace(/^Description .*Amount$|^Invoice INV-0042 · .*$/gm, ''))
      for (const each of [...given, address]) expect(all).toContain(letters(each.normalize('NFC')))
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

it('the oldest of a merchant’s kept documents are dropped beyond the limit', async () => {
  const { merchantId: mine } = await makePortal()
  for (const id of ['a', 'b', 'c']) await writeRendered(mine, id, new Uint8Array(100))
  await pool().query(
    "UPDATE rendered_documents SET created_at = now() - interval '1 day' WHERE merchant_id = $1 AND id = 'b'",
    [mine],
  )
  await dropOldest(mine, 250)
  const { rows } = await pool().query('SELECT id FROM rendered_documents WHERE merchant_id = $1 ORDER BY id', [mine])
  expect(rows.map(({ id }) => id)).toEqual(['a', 'c'])
})
