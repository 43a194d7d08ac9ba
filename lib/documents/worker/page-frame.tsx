import type { ReactNode } from 'react'
import { View, Text } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { stylesOf, type Styles } from './styles'

type PaperFooterProps = Paper['footer'] & { styles: Styles; pageNumber: number; totalPages: number }

type PageFrameProps = { paper: Paper; children: ReactNode; pageNumber: number; totalPages: number }

export function PageFrame({ paper, children, pageNumber, totalPages }: PageFrameProps) {
  const styles = stylesOf(paper)
  return (
    <>
      <View style={[styles.stripe, { backgroundColor: paper.brand.color.accent }]} />
      <View style={styles.content}>{children}</View>
      <PaperFooter {...paper.footer} styles={styles} pageNumber={pageNumber} totalPages={totalPages} />
    </>
  )
}

/** The name of the document and the page number, on every page. */
function PaperFooter({ text, page, styles, pageNumber, totalPages }: PaperFooterProps) {
  return (
    <View style={styles.footer}>
      <Text style={styles.footerText}>{text}</Text>
      <Text>{page.replace('{page}', `${pageNumber}`).replace('{pages}', `${totalPages}`)}</Text>
    </View>
  )
}
