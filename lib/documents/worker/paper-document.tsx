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
  const { title, brand, language, dated, footer } = paper
  return (
    <Document
      title={title} author={brand.name} creator="Portico" producer="Portico" language={language} pdfVersion="1.7"
      // Its own date, so that setting it again gives the same bytes.
      creationDate={new Date(dated)}
    >
      <Page
        size={paper.size} style={styles.page} bookmark={title}
        layout={({ children, pageNumber, totalPages }) => (
          <>
            <View style={[styles.stripe, { backgroundColor: brand.color.accent }]} />
            <View style={styles.content}>{children}</View>
            <PaperFooter {...footer} pageNumber={pageNumber ?? 1} totalPages={totalPages ?? 1} />
          </>
        )}
      >
        <PaperHead paper={paper} logo={logo} />
        {paper.table && (
          <Table table={paper.table}>
            <PaperTotals totals={paper.totals} />
          </Table>
        )}
        {paper.sections.map((section) => <Section key={section.title} {...section} />)}
        {paper.closing.length > 0 && <PaperClosing texts={paper.closing} />}
      </Page>
    </Document>
  )
}
