/**
 * What a document says, in words: every text is formatted and in the reader's language, so that whoever sets it knows
 * neither languages nor money, and its hash is the document's version. Serialisable.
 */
export type Paper = {
  kind: 'invoice' | 'receipt' | 'credit_note' | 'cancellation'
  /** of the PDF: "Invoice INV-0042" */
  title: string
  /** BCP 47 */
  language: string
  size: PaperSize
  /** ISO 8601, of the PDF's metadata; the document's own date, so that setting it again gives the same */
  dated: string
  brand: Brand
  heading: string
  /** beside the heading: Paid, Void */
  status: { text: string; tone: 'good' | 'neutral' } | null
  facts: Fact[]
  parties: Party[]
  /** what matters most, in large: an amount and what it means */
  headline: { amount: string; text: string } | null
  /** above the table */
  notes: string[]
  table: PaperTable | null
  totals: Total[]
  /** further tables after the totals */
  sections: (PaperTable & { title: string })[]
  /** below everything */
  closing: string[]
  footer: {
    text: string
    /** with {page} and {pages} in it */
    page: string
  }
}

export type PaperSize = 'A4' | 'LETTER'

export type Brand = {
  merchantId: string
  name: string
  /** `#rrggbb`, legible on paper */
  color: { accent: string; accentText: string }
  logoImageId: string | null
}

export type Fact = { label: string; value: string }

export type Party = { label: string; name: string; lines: string[] }

export type Column = {
  label: string
  /** a share of the width; texts run left, figures right */
  width: number
  align: 'left' | 'right'
}

export type PaperTable = {
  columns: Column[]
  rows: Row[]
  /** what stands there when there are no rows */
  empty: string
}

/** The first cell's `details` stand below it, small. */
export type Row = { cells: string[]; details: string[] }

export type Total = { label: string; value: string; weight: 'plain' | 'sum' | 'due' }
