import { Canvas, Page, renderToBuffer } from '@react-pdf/renderer'
import { PageFrame } from './page-frame'
import { PaperContent, type PaperProps } from './paper-content'
import { PaperFile } from './paper-file'
import { pageHeight, styles } from './styles'

/** Renders a paper on a single page, laid out once; null if it needs more. */
export async function setOnePage({ paper, logo }: PaperProps): Promise<Buffer | null> {
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
