import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from '@react-email/components'

export type CustomerMailProps = {
  lang: string
  merchant: { name: string; logoUrl: string | null }
  /** of the button; `on` is readable upon it */
  accent: { color: string; on: string }
  preview: string
  heading: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  buttons: { text: string; url: string }[]
  notes: string[]
  footer: string[]
  unsubscribe: { text: string; url: string } | null
}

const ink = '#14181f'
const muted = '#59616e'
const text = { margin: '0 0 16px', fontSize: '16px', lineHeight: '24px', color: ink }
const small = { margin: '0 0 8px', fontSize: '13px', lineHeight: '20px', color: muted }

/** Every mail to a customer: the merchant's face, what happened, one thing to do. Styles stand inline, as mail programs want. */
export function CustomerMail({ merchant, accent, ...mail }: CustomerMailProps) {
  const button = { display: 'inline-block', padding: '12px 20px', borderRadius: '8px', backgroundColor: accent.color, color: accent.on, fontWeight: 600, fontSize: '16px' }
  return (
    <Html lang={mail.lang}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{mail.preview}</Preview>
      <Body style={{ margin: 0, backgroundColor: '#f6f7f9', fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif' }}>
        <Container style={{ maxWidth: '560px', padding: '24px 16px' }}>
          <Section style={{ padding: '8px 0 16px' }}>
            {merchant.logoUrl && <Img src={merchant.logoUrl} alt="" height="32" style={{ display: 'inline-block', verticalAlign: 'middle', marginRight: '10px' }} />}
            <span style={{ fontSize: '16px', fontWeight: 600, color: ink, verticalAlign: 'middle' }}>{merchant.name}</span>
          </Section>
          <Section style={{ backgroundColor: '#ffffff', border: '1px solid #dfe3e8', borderRadius: '12px', padding: '28px 24px' }}>
            <Heading as="h1" style={{ margin: '0 0 12px', fontSize: '22px', lineHeight: '30px', color: ink }}>{mail.heading}</Heading>
            {mail.paragraphs.map((paragraph) => <Text key={paragraph} style={text}>{paragraph}</Text>)}
            {mail.facts.map(({ label, value }) => (
              <Row key={label + value} style={{ borderTop: '1px solid #dfe3e8' }}>
                <Column style={{ ...small, padding: '10px 0', width: '40%', verticalAlign: 'top' }}>{label}</Column>
                <Column style={{ padding: '10px 0', fontSize: '15px', color: ink }}>{value}</Column>
              </Row>
            ))}
            {mail.buttons.map(({ text: words, url }) => (
              <Section key={url} style={{ padding: '12px 0 4px' }}><Button href={url} style={button}>{words}</Button></Section>
            ))}
            {mail.notes.length > 0 && <Hr style={{ borderColor: '#dfe3e8', margin: '20px 0 14px' }} />}
            {mail.notes.map((note) => <Text key={note} style={small}>{note}</Text>)}
          </Section>
          <Section style={{ padding: '16px 8px' }}>
            {mail.footer.map((line) => <Text key={line} style={small}>{line}</Text>)}
            {mail.unsubscribe && <Text style={small}><Link href={mail.unsubscribe.url} style={{ color: muted, textDecoration: 'underline' }}>{mail.unsubscribe.text}</Link></Text>}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
