import { Text, View } from '@react-pdf/renderer'
import type { Total } from '../paper'
import { styles } from './styles'

/** The sums, kept together: none of them stands on a page without the others. */
export function PaperTotals({ totals }: { totals: Total[] }) {
  return (
    <View style={styles.totals} wrap={false}>
      {totals.map(({ label, value, weight }, index) => (
        <View key={index} style={[styles.total, ...(weight === 'plain' ? [] : [styles[weight]])]}>
          <Text style={weight === 'plain' ? styles.totalLabel : [styles.totalLabel, styles.strong]}>{label}</Text>
          <Text style={weight === 'plain' ? {} : styles.strong}>{value}</Text>
        </View>
      ))}
    </View>
  )
}
