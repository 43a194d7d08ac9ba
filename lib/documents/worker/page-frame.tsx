import type { ReactNode } from 'react'
import { View, Text } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { styles } from './styles'

type PaperFooterProps = Paper['footer'] & { pageNumber: number; totalPages: number }

type PageFrameProps = { paper: Paper; children: ReactNode; pageNumber: number; totalPages: number }

export function PageFrame({ paper: { brand, footer }, children, pageNumber, totalPages }: PageFrameProps) {
  return (
    <>
      <View style={[styles.stripe, { backgroundColor: brand.color.accent }]} />
      <View style={styles.content}>{children}</View>
      <PaperFooter {...footer} pageNumber={pageNumber} totalPages={totalPages} />
    </>
  )
}

/** The name of the document and the page number, on every page. */
function PaperFooter({ text, page, pageNumber, totalPages }: PaperFooterProps) {
  return (
    <View style={styles.footer}>
      <Text style={styles.footerText}>{text}</Text>
      <Text>{page.replace('{page}', `${pageNumber}`).replace('{pages}', `${totalPages}`)}</Text>
    </View>
  )
}
