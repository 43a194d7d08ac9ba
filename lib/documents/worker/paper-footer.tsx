import { Text, View } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { styles } from './styles'

type PaperFooterProps = Paper['footer'] & { pageNumber: number; totalPages: number }

/** On every page: which document it belongs to, and which of how many it is. */
export function PaperFooter({ text, page, pageNumber, totalPages }: PaperFooterProps) {
  return (
    <View style={styles.footer}>
      <Text style={styles.footerText}>{text}</Text>
      <Text>{page.replace('{page}', `${pageNumber}`).replace('{pages}', `${totalPages}`)}</Text>
    </View>
  )
}
