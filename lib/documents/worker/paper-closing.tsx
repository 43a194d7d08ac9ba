import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'

/** The end of a paper: notes on tax, and the merchant's own footer. */
export function PaperClosing({ texts }: { texts: string[] }) {
  return (
    <View style={styles.closing}>
      {texts.map((text, index) => (
        <Text key={index} style={styles.closingText}>
          {text}
        </Text>
      ))}
    </View>
  )
}
