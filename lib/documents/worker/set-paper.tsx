import type { Paper } from '../paper/paper'
import { fontCoverage, readFonts } from './fonts'
import { leastHeight } from './least-height'
import { setOnePage } from './set-one-page'
import { setPages } from './set-pages'
import { furniture, pageHeight } from './styles'

export type SettingJob = {
  paper: Paper
  /** PNG or JPEG */
  logo: Uint8Array | null
}

/** A thread's work: the PDF of a paper. A single page, which most are, takes two thirds of the time where it is tried first. */
export default async function setPaper({ paper, logo }: SettingJob): Promise<Uint8Array> {
  await readFonts()
  const set = { paper, logo: logo && Buffer.from(logo) }
  const mayFit = leastHeight(paper) <= pageHeight[paper.size] - furniture
  return (mayFit ? await setOnePage(set) : null) ?? setPages(set)
}

/** What the fonts can set. */
export const coverage = fontCoverage
