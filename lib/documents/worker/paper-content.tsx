import type { Paper } from '../paper/paper'
import { PaperHead } from './paper-head'
import { Table } from './table'
import { Text, View } from '@react-pdf/renderer'
import { stylesOf, type Styles } from './styles'
import { wideWordParts } from './word-parts'

export type PaperProps = { paper: Paper; logo: Buffer | null }

export function PaperContent({ paper, logo }: PaperProps) {
  const styles = stylesOf(paper)
  return (
    <>
      <PaperHead paper={paper} logo={logo} styles={styles} />
      {paper.table && <Table table={paper.table} totals={paper.totals} styles={styles} />}
      {paper.sections.map((section) => (
        <Section key={section.title} {...section} styles={styles} />
      ))}
      {paper.closing.length > 0 && <PaperClosing texts={paper.closing} styles={styles} />}
    </>
  )
}

/** The end of a paper: notes on tax, and the merchant's own footer. */
function PaperClosing({ texts, styles }: { texts: string[]; styles: Styles }) {
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
function Section({ title, styles, ...table }: Paper['sections'][number] & { styles: Styles }) {
  return (
    <View>
      <Text style={styles.sectionTitle} minPresenceAhead={60}>
        {title}
      </Text>
      <Table table={table} styles={styles} />
    </View>
  )
}
