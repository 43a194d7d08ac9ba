import { Document, Page, View } from '@react-pdf/renderer'
import type { Paper } from '../paper'
import { PaperClosing } from './paper-closing'
import { PaperFooter } from './paper-footer'
import { PaperHead } from './paper-head'
import { PaperTotals } from './paper-totals'
import { Section } from './section'
import { styles } from './styles'
import { Table } from './table'

type PaperDocumentProps = { paper: Paper; logo: Buffer | null }

/** A paper as a PDF: its head, the parties, the table, the totals, what else there is to say. */
export function PaperDocument({ paper, logo }: PaperDocumentProps) {
  const { title, brand, language, dated } = paper
  return (
    <Document
      title={title} author={brand.name} creator="Portico" producer="Portico" language={language} pdfVersion="1.7"
      // Its own date, so that setting it again gives the same bytes.
      creationDate={new Date(dated)}
    >
      {/* The older engine needs time with the square of a table's length. */}
      <Page size={paper.size} style={styles.page} bookmark={title} experimentalPagination>
        <View fixed style={[styles.stripe, { backgroundColor: brand.color.accent }]} />
        <PaperHead paper={paper} logo={logo} />
        {paper.table && <Table table={paper.table} />}
        {paper.totals.length > 0 && <PaperTotals totals={paper.totals} />}
        {paper.sections.map((section) => <Section key={section.title} {...section} />)}
        {paper.closing.length > 0 && <PaperClosing texts={paper.closing} />}
        <PaperFooter {...paper.footer} />
      </Page>
    </Document>
  )
}
