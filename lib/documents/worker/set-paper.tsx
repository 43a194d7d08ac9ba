import { renderToBuffer } from '@react-pdf/renderer'
import type { Paper } from '../paper'
import { fontCoverage } from './fonts'
import { PaperDocument } from './paper-document'

export type SettingJob = {
  paper: Paper
  /** PNG or JPEG */
  logo: Uint8Array | null
}

/** A thread's work: the PDF of a paper. */
export default async function setPaper({ paper, logo }: SettingJob): Promise<Uint8Array> {
  return renderToBuffer(<PaperDocument paper={paper} logo={logo && Buffer.from(logo)} />)
}

/** What the fonts can set. */
export const coverage = fontCoverage
