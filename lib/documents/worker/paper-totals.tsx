import { Text, View } from '@react-pdf/renderer'
import type { Total } from '../paper/paper'
import type { Styles } from './styles'

export function PaperTotals({ totals, styles }: { totals: Total[]; styles: Styles }) {
  return (
    <View style={styles.totals}>
      {totals.map(({ label, value, weight }, index) => (
        <View key={index} style={[styles.total, ...(weight === 'plain' ? [] : [styles[weight]])]}>
          <Text style={weight === 'plain' ? styles.totalLabel : [styles.totalLabel, styles.strong]}>{label}</Text>
          <Text style={weight === 'plain' ? {} : styles.strong}>{value}</Text>
        </View>
      ))}
    </View>
  )
}
