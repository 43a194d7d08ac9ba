import { Page, renderToBuffer } from '@react-pdf/renderer'
import { PageFrame } from './page-frame'
import { PaperContent, type PaperProps } from './paper-content'
import { PaperFile } from './paper-file'
import { styles } from './styles'

/** Renders a paper on as many pages as it needs. Each page is laid out twice, the second time with the page count. */
export function setPages({ paper, logo }: PaperProps): Promise<Buffer> {
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
