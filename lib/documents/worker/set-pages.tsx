import { Page, renderToBuffer } from '@react-pdf/renderer'
import { PageFrame } from './page-frame'
import { PaperContent, type PaperProps } from './paper-content'
import { PaperFile } from './paper-file'
import { styles } from './styles'

/** Sets a paper on as many pages as it takes. Each is laid out twice, the second time with how many there are. */
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
