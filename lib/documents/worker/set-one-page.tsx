import { Canvas, Page, renderToBuffer } from '@react-pdf/renderer'
import { PageFrame } from './page-frame'
import { PaperContent, type PaperProps } from './paper-content'
import { PaperFile } from './paper-file'
import { pageHeight, styles } from './styles'

/** Sets a paper on a single page, which is laid out once; null where it takes more than one. */
export async function setOnePage({ paper, logo }: PaperProps): Promise<Buffer | null> {
  let isFull = true
  // Nothing is drawn there: it takes up what the page has left, and so tells whether there is any.
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
