import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'
import { wideWordParts } from './word-parts'

/** What stands below everything: notes on tax, the merchant's own footer. */
export function PaperClosing({ texts }: { texts: string[] }) {
  return (
    <View style={styles.closing}>
      {texts.map((text, index) => (
        <Text key={index} style={styles.closingText} hyphenationCallback={wideWordParts}>
          {text}
        </Text>
      ))}
    </View>
  )
}
