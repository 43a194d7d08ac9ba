import { Text, View } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { styles } from './styles'

type PaperFooterProps = Paper['footer'] & { pageNumber: number; totalPages: number }

/** The name of the document and the page number, on every page. */
export function PaperFooter({ text, page, pageNumber, totalPages }: PaperFooterProps) {
  return (
    <View style={styles.footer}>
      <Text style={styles.footerText}>{text}</Text>
      <Text>{page.replace('{page}', `${pageNumber}`).replace('{pages}', `${totalPages}`)}</Text>
    </View>
  )
}
