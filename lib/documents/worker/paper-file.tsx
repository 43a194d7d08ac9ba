import type { ReactElement } from 'react'
import { Document, type PageProps } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'

type PaperFileProps = { paper: Paper; children: ReactElement<PageProps> }

/** A paper's file: what its reader tells of it beside the pages. */
export function PaperFile({ paper: { title, brand, language, dated }, children }: PaperFileProps) {
  return (
    <Document
      title={title}
      author={brand.name}
      creator="Portico"
      producer="Portico"
      language={language}
      pdfVersion="1.7"
      // Its own date, so that setting it again gives the same bytes.
      creationDate={new Date(dated)}
    >
      {children}
    </Document>
  )
}
