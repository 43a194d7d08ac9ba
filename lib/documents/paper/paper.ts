import type { Tag } from '@/lib/i18n/locales'

/**
 * A document in words. Every text is formatted and in the reader's language, so rendering needs no knowledge of
 * languages or money, and a paper's hash identifies its version. Serialisable.
 */
export type Paper = {
  kind: 'invoice' | 'receipt' | 'corrected_copy' | 'credit_note' | 'cancellation' | 'declaration'
  /** the PDF's title: "Invoice INV-0042" */
  title: string
  /** BCP 47, without the name of a merchant's own words, which would make a new version of a paper that says none */
  language: Tag
  /** in which its texts are read and its columns stand */
  direction: 'ltr' | 'rtl'
  size: PaperSize
  /** ISO 8601, for the PDF's metadata; the document's own date, so that rendering again gives the same bytes */
  dated: string
  brand: Brand
  heading: string
  /** beside the heading: Paid, Void */
  status: { text: string; tone: 'good' | 'neutral' } | null
  facts: Fact[]
  parties: Party[]
  /** an amount and what it means, in large type */
  headline: { amount: string; text: string } | null
  notes: string[]
  table: PaperTable | null
  totals: Total[]
  /** further tables after the totals */
  sections: (PaperTable & { title: string })[]
  closing: string[]
  footer: {
    text: string
    /** contains {page} and {pages} */
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
  /** a share of the width; texts are left-aligned, figures right-aligned */
  width: number
  align: 'left' | 'right'
}

export type PaperTable = {
  columns: Column[]
  rows: Row[]
  /** shown if there are no rows */
  empty: string
}

/** `details` appear below the first cell, in small type. */
export type Row = { cells: string[]; details: string[] }

export type Total = { label: string; value: string; weight: 'plain' | 'sum' | 'due' }
