import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from '@react-email/components'
import type { Tag } from '@/lib/i18n/locales'
import { writingOf } from '@/lib/i18n/writing-of'

export type MailLayoutProps = {
  lang: Tag
  sender: { name: string; logoUrl: string | null }
  /** `on` is legible on `fill`; the edges set the button off from a card of a similar colour */
  button: { fill: string; on: string; edge: string; darkEdge: string }
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
const rule = '#dfe3e8'

/** Mail programs know no logical sides, and Gmail no document's direction, so each part names its own. */
const sides = {
  ltr: { start: 'left', afterLogo: { marginRight: '10px' }, label: '10px 12px 10px 0' },
  rtl: { start: 'right', afterLogo: { marginLeft: '10px' }, label: '10px 0 10px 12px' },
} as const

/**
 * Replaces the inline styles in mail programs with a dark theme; the others need those. The body's table is React
 * Email's.
 */
const dark = (edge: string) => `@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #14181f !important }
  .card { background-color: #1c2129 !important; border-color: #343b46 !important }
  .ink { color: #f1f3f6 !important }
  .muted { color: #a9b1bd !important }
  .rule { border-color: #343b46 !important }
  .button { border-color: ${edge} !important }
}`

/** The layout of every mail: the sender's logo and name, what happened, and one thing to do. */
export function MailLayout({ sender, button, lang, ...mail }: MailLayoutProps) {
  const { dir } = writingOf(lang)
  const { start, afterLogo, label: labelPadding } = sides[dir]
  const text = { margin: '0 0 16px', fontSize: '16px', lineHeight: '24px', color: ink, textAlign: start }
  const small = { margin: '0 0 8px', fontSize: '13px', lineHeight: '20px', color: muted, textAlign: start }
  const buttonStyle = {
    display: 'inline-block',
    padding: '11px 20px',
    borderRadius: '8px',
    border: `1px solid ${button.edge}`,
    backgroundColor: button.fill,
    color: button.on,
    fontWeight: 600,
    fontSize: '16px',
    lineHeight: '22px',
  }
  return (
    <Html lang={lang} dir={dir}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark(button.darkEdge)}</style>
      </Head>
      <Preview>{mail.preview}</Preview>
      <Body
        dir={dir}
        className="page"
        style={{
          margin: 0,
          backgroundColor: '#f6f7f9',
          fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
        }}
      >
        <Container dir={dir} style={{ maxWidth: '560px', padding: '24px 16px' }}>
          <Section dir={dir} style={{ padding: '8px 0 16px' }}>
            {sender.logoUrl && (
              <Img
                src={sender.logoUrl}
                alt=""
                height="32"
                style={{ display: 'inline-block', verticalAlign: 'middle', ...afterLogo }}
              />
            )}
            <span
              dir="auto"
              className="ink"
              style={{ fontSize: '16px', fontWeight: 600, color: ink, verticalAlign: 'middle' }}
            >
              {sender.name}
            </span>
          </Section>
          <Section
            dir={dir}
            className="card"
            style={{
              backgroundColor: '#ffffff',
              border: `1px solid ${rule}`,
              borderRadius: '12px',
              padding: '28px 24px 16px',
            }}
          >
            <Heading
              as="h1"
              className="ink"
              style={{ margin: '0 0 12px', fontSize: '22px', lineHeight: '30px', color: ink, textAlign: start }}
            >
              {mail.heading}
            </Heading>
            {mail.paragraphs.map((paragraph) => (
              <Text key={paragraph} className="ink" style={text}>
                {paragraph}
              </Text>
            ))}
            {mail.facts.map(({ label, value }) => (
              <Row key={label + value} dir={dir} className="rule" style={{ borderTop: `1px solid ${rule}` }}>
                <Column
                  align={start}
                  className="muted"
                  style={{ ...small, padding: labelPadding, width: '40%', verticalAlign: 'top' }}
                >
                  {label}
                </Column>
                <Column
                  align={start}
                  className="ink"
                  style={{ padding: '10px 0', fontSize: '15px', lineHeight: '20px', color: ink, verticalAlign: 'top' }}
                >
                  <span dir="auto">{value}</span>
                </Column>
              </Row>
            ))}
            {mail.buttons.map(({ text: words, url }, place) => (
              <Section key={url} dir={dir} style={{ padding: place === 0 ? '12px 0 0' : '10px 0 0' }}>
                <Button href={url} className="button" style={buttonStyle}>
                  {words}
                </Button>
              </Section>
            ))}
            {mail.notes.length > 0 && <Hr className="rule" style={{ borderColor: rule, margin: '24px 0 14px' }} />}
            {mail.notes.map((note) => (
              <Text key={note} className="muted" style={small}>
                {note}
              </Text>
            ))}
          </Section>
          <Section dir={dir} style={{ padding: '16px 0' }}>
            {mail.footer.map((line) => (
              <Text key={line} className="muted" style={small}>
                {line}
              </Text>
            ))}
            {mail.unsubscribe && (
              <Text className="muted" style={small}>
                <Link
                  href={mail.unsubscribe.url}
                  className="muted"
                  style={{ color: muted, textDecoration: 'underline' }}
                >
                  {mail.unsubscribe.text}
                </Link>
              </Text>
            )}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
