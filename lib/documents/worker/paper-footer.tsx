import { Text, View } from '@react-pdf/renderer'
import type { Paper } from '../paper'
import { styles } from './styles'

/** On every page: which document it belongs to, and which of how many it is. */
export function PaperFooter({ text, page }: Paper['footer']) {
  return (
    <View fixed style={styles.footer}>
      <Text style={styles.footerText}>{text}</Text>
      <Text render={({ pageNumber, totalPages }) => page.replace('{page}', `${pageNumber}`).replace('{pages}', `${totalPages}`)} />
    </View>
  )
}
