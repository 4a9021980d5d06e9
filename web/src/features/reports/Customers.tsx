import { StatusTag } from '@/components/StatusTag'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { sheet, useConsignments, useReport } from './data'
import type { Period } from './period'
import { RankingTable } from './RankingTable'
import { CountBar, ShareBar } from './Share'
import { texts } from './texts'
import type { CustomerRow, Ranking } from './types'

/** The customers by trips, each with its share on time. */
export function Customers({ period }: { period: Period }) {
  const t = useTexts(texts)
  const { data, error } = useReport<Ranking<CustomerRow>>('customers', period)
  const link = useConsignments(period)
  const most = Math.max(0, ...(data?.rows ?? []).map((row) => row.counts.total))
  return (
    <RankingTable<CustomerRow>
      title={t('customers')}
      rows={data?.rows}
      error={error}
      rowKey={(row) => row.customerId}
      rowLink={(row) => link({ customerId: row.customerId })}
      excel={sheet('customers', period)}
      values={{
        rank: (row) => row.rank,
        name: (row) => row.name,
        total: (row) => row.counts.total,
        onTime: (row) => row.counts.onTime,
        late: (row) => row.counts.late,
        share: (row) => row.counts.onTimeShare,
      }}
      columns={[
        { key: 'name', title: t('customer'), sort: 'name', card: 'title', render: (row) => row.name, aside: (row) => row.customerClass === 'KEY' && <> <StatusTag tone="plain">{t('key')}</StatusTag></> },
        { key: 'rank', title: t('rank'), sort: 'rank', align: 'right', render: (row) => row.rank },
        { key: 'total', title: t('trips'), sort: 'total', render: (row) => <CountBar count={row.counts.total} most={most} /> },
        { key: 'share', title: t('share'), sort: 'share', render: (row) => <ShareBar share={row.counts.onTimeShare} /> },
        { key: 'onTime', title: t('onTime'), sort: 'onTime', align: 'right', render: (row) => number(row.counts.onTime) },
        { key: 'late', title: t('late'), sort: 'late', align: 'right', render: (row) => number(row.counts.late) },
        { key: 'notArrived', title: t('notArrived'), align: 'right', render: (row) => number(row.counts.notArrived) },
        { key: 'withoutPlan', title: t('withoutPlan'), align: 'right', card: 'leftOut', render: (row) => number(row.counts.withoutPlan) },
      ]}
    />
  )
}
