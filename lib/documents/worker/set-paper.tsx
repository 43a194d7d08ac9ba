import type { Paper } from '../paper/paper'
import { missingLetters } from './fonts/missing-letters'
import { registerLatin } from './fonts/register-latin'
import { leastHeight } from './least-height'
import { preparePaper } from './lines/paper-setting'
import { furniture, pageHeight, stylesOf } from './styles'
import { Canvas, Page, renderToBuffer } from '@react-pdf/renderer'
import { PageFrame } from './page-frame'
import { PaperContent, type PaperProps } from './paper-content'
import { PaperFile } from './paper-file'

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
  registerLatin()
  await preparePaper(paper)
  const set = { paper, logo: logo && Buffer.from(logo) }
  const mayFit = leastHeight(paper) <= pageHeight[paper.size] - furniture
  return (mayFit ? await setOnePage(set) : null) ?? setPages(set)
}

export const missing = missingLetters

/** Renders a paper on a single page, laid out once; null if it needs more. */
async function setOnePage({ paper, logo }: PaperProps): Promise<Buffer | null> {
  const styles = stylesOf(paper)
  let isFull = true
  // Draws nothing. It fills the rest of the page and thereby measures whether there is any.
  const measureRest = (_painter: unknown, _width: number, height: number) => {
    isFull = !(height > styles.rest.minHeight)
    return null
  }
  const bytes = await renderToBuffer(
    <PaperFile paper={paper}>
      <Page
        size={paper.size}
        style={[styles.page, { minHeight: pageHeight[paper.size] }]}
        bookmark={paper.title}
        wrap={false}
      >
        <PageFrame paper={paper} pageNumber={1} totalPages={1}>
          <PaperContent paper={paper} logo={logo} />
          <Canvas style={styles.rest} paint={measureRest} />
        </PageFrame>
      </Page>
    </PaperFile>,
  )
  return isFull ? null : bytes
}

/** Renders a paper on as many pages as it needs. Each page is laid out twice, the second time with the page count. */
function setPages({ paper, logo }: PaperProps): Promise<Buffer> {
  const styles = stylesOf(paper)
  return renderToBuffer(
    <PaperFile paper={paper}>
      <Page
        size={paper.size}
        style={styles.page}
        bookmark={paper.title}
        layout={({ children, pageNumber, totalPages }) => (
          <PageFrame paper={paper} pageNumber={pageNumber ?? 1} totalPages={totalPages ?? 1}>
            {children}
          </PageFrame>
        )}
      >
        <PaperContent paper={paper} logo={logo} />
      </Page>
    </PaperFile>,
  )
}
