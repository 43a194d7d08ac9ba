import { currencyDigits } from '@/lib/i18n/money/currency-digits'
import { formatMoney } from '@/lib/i18n'
import type { OverviewFigures } from '@/lib/console/overview/load-figures'
import type { OverviewPeriod } from '@/lib/console/overview/overview-range'
import { ChartCard } from './charts/chart-card'
import { partNames, partText } from './part-text'
import { Table } from '../table/table'

type RevenueChartsProps = { figures: OverviewFigures; period: OverviewPeriod }

/** How the monthly revenue went, one chart a currency, once two parts of the range have been noted. */
export function RevenueCharts({ figures: { now, days }, period: { parts, range } }: RevenueChartsProps) {
  return now.monthly.map(({ currency }) => {
    const noted = parts.flatMap((from, place) => {
      const next = parts[place + 1]
      const last = days.findLast(({ day }) => day >= from && (!next || day < next))
      if (!last) return []
      return [{ from, amount: last.monthly.find((money) => money.currency === currency)?.amount ?? 0n }]
    })
    if (noted.length < 2 || noted.every(({ amount }) => BigInt(amount) === 0n)) return null
    const code = currency.toUpperCase()
    const title = `Monthly recurring revenue in ${code}`
    const name = (from: string) => partText(from, range)
    const money = (amount: bigint | number) => formatMoney({ amount, currency }, 'en')
    return (
      <ChartCard
        key={currency}
        id={`revenue-${currency}`}
        title={title}
        rowName={partNames[range]}
        series={[code]}
        rows={noted.map(({ from, amount }) => ({
          name: name(from),
          values: [Number(amount) / 10 ** currencyDigits(code)],
        }))}
        compact
        summary={`From ${money(noted[0]?.amount ?? 0n)} to ${money(noted.at(-1)?.amount ?? 0n)}.`}
        table={
          <Table caption={title} head={[partNames[range], <Right key="amount">At its end</Right>]} onPhone="fits">
            {noted.map(({ from, amount }) => (
              <tr key={from}>
                <th scope="row" className="text-start font-medium">
                  {name(from)}
                </th>
                <td className="text-end">{money(amount)}</td>
              </tr>
            ))}
          </Table>
        }
      />
    )
  })
}

function Right({ children }: { children: string }) {
  return <span className="block text-end">{children}</span>
}
