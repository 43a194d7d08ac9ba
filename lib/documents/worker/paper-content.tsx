import type { Paper } from '../paper/paper'
import { PaperHead } from './paper-head'
import { Table } from './table'
import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'
import { wideWordParts } from './word-parts'

export type PaperProps = { paper: Paper; logo: Buffer | null }

export function PaperContent({ paper, logo }: PaperProps) {
  return (
    <>
      <PaperHead paper={paper} logo={logo} />
      {paper.table && <Table table={paper.table} totals={paper.totals} />}
      {paper.sections.map((section) => (
        <Section key={section.title} {...section} />
      ))}
      {paper.closing.length > 0 && <PaperClosing texts={paper.closing} />}
    </>
  )
}

/** The end of a paper: notes on tax, and the merchant's own footer. */
function PaperClosing({ texts }: { texts: string[] }) {
  return (
    <View style={styles.closing}>
      {texts.map((text, index) => (
        <Text key={index} style={styles.closingText} hyphenationCallback={wideWordParts}>
          {text}
        </Text>
      ))}
    </View>
  )
}

/** A further table with a title, which never stands alone at the end of a page. */
function Section({ title, ...table }: Paper['sections'][number]) {
  return (
    <View>
      <Text style={styles.sectionTitle} minPresenceAhead={60}>
        {title}
      </Text>
      <Table table={table} />
    </View>
  )
}
