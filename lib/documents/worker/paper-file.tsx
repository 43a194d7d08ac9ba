import type { ReactElement } from 'react'
import { Document, type PageProps } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'

type PaperFileProps = { paper: Paper; children: ReactElement<PageProps> }

export function PaperFile({ paper: { title, brand, language, dated }, children }: PaperFileProps) {
  return (
    <Document
      title={title}
      author={brand.name}
      creator="Portico"
      producer="Portico"
      language={language}
      pdfVersion="1.7"
      // The document's own date, so that rendering again gives the same bytes.
      creationDate={new Date(dated)}
    >
      {children}
    </Document>
  )
}
