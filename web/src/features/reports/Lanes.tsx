import { Link } from 'react-router'
import { number } from '@/lib/format'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText } from '@/lib/time'
import { sheet, useConsignments, useReport } from './data'
import type { Period } from './period'
import { RankingTable } from './RankingTable'
import { CountBar, ShareBar } from './Share'
import { texts } from './texts'
import type { LaneRow, Ranking } from './types'

const nameOf = (row: LaneRow) => row.laneName ?? `${row.originName} → ${row.destinationName}`

/** The same trips as a list: those of both ends in the same period. */
function Trips({ row, to }: { row: LaneRow; to: string | undefined }) {
  const t = useTexts(texts)
  if (!to) return <>–</>
  return (
    <Link to={to} aria-label={t('tripsOf', { lane: nameOf(row) })}>
      {t('tripsOnLane')}
    </Link>
  )
}

/** The lanes by trips, each with its share on time and its average delay. */
export function Lanes({ period }: { period: Period }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { data, error } = useReport<Ranking<LaneRow>>('lanes', period)
  const link = useConsignments(period)
  const rows = data?.rows.map((row, index) => ({ ...row, index }))
  const most = Math.max(0, ...(rows ?? []).map((row) => row.counts.total))
  const delay = (minutes: number | null | undefined) => {
    if (minutes === null || minutes === undefined) return '–'
    if (Math.round(minutes) === 0) return t('punctual')
    const time = durationText(minutes, language)
    return minutes < 0 ? t('early', { time }) : time
  }
  return (
    <RankingTable<LaneRow & { index: number }>
      title={t('lanes')}
      rows={rows}
      error={error}
      rowKey={(row) => row.index}
      rowLink={() => undefined}
      excel={sheet('lanes', period)}
      values={{
        lane: nameOf,
        total: (row) => row.counts.total,
        late: (row) => row.counts.late,
        share: (row) => row.counts.onTimeShare,
        delay: (row) => row.averageMinutesLate,
      }}
      columns={[
        { key: 'lane', title: t('lane'), sort: 'lane', card: 'title', render: nameOf },
        { key: 'total', title: t('trips'), sort: 'total', render: (row) => <CountBar count={row.counts.total} most={most} /> },
        { key: 'share', title: t('share'), sort: 'share', render: (row) => <ShareBar share={row.counts.onTimeShare} /> },
        { key: 'onTime', title: t('onTime'), align: 'right', render: (row) => number(row.counts.onTime) },
        { key: 'late', title: t('late'), sort: 'late', align: 'right', render: (row) => number(row.counts.late) },
        { key: 'delay', title: t('averageLate'), sort: 'delay', align: 'right', render: (row) => delay(row.averageMinutesLate) },
        { key: 'notArrived', title: t('notArrived'), align: 'right', card: 'leftOut', render: (row) => number(row.counts.notArrived) },
        { key: 'show', title: t('show'), render: (row) => <Trips row={row} to={link({ originId: row.originId, destinationId: row.destinationId })} /> },
      ]}
    />
  )
}
