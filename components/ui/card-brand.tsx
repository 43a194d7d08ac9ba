const names: Record<string, string> = {
  visa: 'VISA',
  mastercard: 'MC',
  amex: 'AMEX',
  discover: 'DISC',
  diners: 'DINERS',
  jcb: 'JCB',
  unionpay: 'UPAY',
  cartes_bancaires: 'CB',
  eftpos_au: 'EFTPOS',
}

/** A small drawn plate for a card's brand; decoration, since the name stands beside it as text. */
export function CardBrand({ brand }: { brand: string | null }) {
  return (
    <svg viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" className="shrink-0 rounded-md">
      <rect x="0.5" y="0.5" width="47" height="31" rx="5.5" className="fill-sunken stroke-line" />
      {brand === 'mastercard' ? (
        <>
          <circle cx="20" cy="16" r="8" className="fill-[#eb001b]" />
          <circle cx="28" cy="16" r="8" className="fill-[#f79e1b] opacity-90" />
        </>
      ) : brand && names[brand] ? (
        <text
          x="24"
          y="20.5"
          textAnchor="middle"
          fontSize={names[brand].length > 4 ? 9 : 12}
          fontWeight="800"
          fontStyle={brand === 'visa' ? 'italic' : 'normal'}
          className="fill-ink"
        >
          {names[brand]}
        </text>
      ) : (
        <>
          <rect x="8" y="11" width="10" height="7" rx="1.5" className="fill-muted opacity-60" />
          <path d="M8 23h32" strokeWidth="2.5" className="stroke-muted opacity-60" />
        </>
      )}
    </svg>
  )
}
