import { Image as Picture, Text, View } from '@react-pdf/renderer'
import type { Paper } from '../paper/paper'
import { good, muted, type Styles } from './styles'
import { wideWordParts } from './word-parts'

/** The kind of document, its parties and its most important amount. */
export function PaperHead({ paper, logo, styles }: { paper: Paper; logo: Buffer | null; styles: Styles }) {
  const { heading, status, brand, facts, parties, headline, notes } = paper
  return (
    <>
      <View style={styles.head}>
        <View style={styles.titles}>
          <Text style={styles.heading}>{heading}</Text>
          {status && (
            <Text style={[styles.status, { color: status.tone === 'good' ? good : muted }]}>{status.text}</Text>
          )}
        </View>
        {logo ? (
          <Picture src={{ data: logo, format: formatOf(logo) }} style={styles.logo} />
        ) : (
          <Text style={[styles.brandName, { color: brand.color.accentText }]}>{brand.name}</Text>
        )}
      </View>
      <View style={styles.facts}>
        {facts.map(({ label, value }, index) => (
          <View key={index} style={styles.fact}>
            <Text style={styles.factLabel}>{label}</Text>
            <Text style={styles.factValue}>{value}</Text>
          </View>
        ))}
      </View>
      <View style={styles.columns}>
        {parties.map(({ label, name, lines }) => (
          <View key={label} style={styles.party}>
            <Text style={styles.label}>{label}</Text>
            <Text style={styles.partyName}>{name}</Text>
            {lines.map((text, index) => (
              <Text key={index}>{text}</Text>
            ))}
          </View>
        ))}
      </View>
      {headline && (
        <View style={styles.headline} wrap={false}>
          <Text style={styles.headlineAmount}>{headline.amount}</Text>
          <Text style={{ color: muted }}>{headline.text}</Text>
        </View>
      )}
      {notes.length > 0 && (
        <View style={styles.notes}>
          {notes.map((note, index) => (
            <Text key={index} hyphenationCallback={wideWordParts}>
              {note}
            </Text>
          ))}
        </View>
      )}
    </>
  )
}

function formatOf(image: Buffer): 'png' | 'jpg' {
  return image[0] === 0x89 ? 'png' : 'jpg'
}
