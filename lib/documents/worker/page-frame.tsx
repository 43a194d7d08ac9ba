import type { ReactNode } from 'react'
import { View } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { PaperFooter } from './paper-footer'
import { styles } from './styles'

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
