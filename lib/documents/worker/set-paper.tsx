import type { Paper } from '../paper/paper'
import { fontCoverage } from './fonts'
import { leastHeight } from './least-height'
import { setOnePage } from './set-one-page'
import { setPages } from './set-pages'
import { furniture, pageHeight } from './styles'

export type SettingJob = {
  paper: Paper
  /** PNG or JPEG */
  logo: Uint8Array | null
}

/**
 * Renders a paper as a PDF in a worker thread. Most papers fit on a single page, and trying that first takes two thirds
 * of the time.
 */
export default async function setPaper({ paper, logo }: SettingJob): Promise<Uint8Array> {
  const set = { paper, logo: logo && Buffer.from(logo) }
  const mayFit = leastHeight(paper) <= pageHeight[paper.size] - furniture
  return (mayFit ? await setOnePage(set) : null) ?? setPages(set)
}

export const coverage = fontCoverage
