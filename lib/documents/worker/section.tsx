import { Text, View } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { styles } from './styles'
import { Table } from './table'

/** A further table with a title, which never stands alone at the end of a page. */
export function Section({ title, ...table }: Paper['sections'][number]) {
  return (
    <View>
      <Text style={styles.sectionTitle} minPresenceAhead={60}>
        {title}
      </Text>
      <Table table={table} />
    </View>
  )
}
