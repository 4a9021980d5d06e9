import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { cargo } from '@/components/consignment/texts'
import type { ConsignmentStatus } from '@/components/consignment/types'
import { api, type Page } from '@/lib/api'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import styles from './day.module.css'
import { texts } from '../texts'
import { LATE_LIST } from './late'

const STATES: ConsignmentStatus[] = ['BOOKED', 'ACCEPTED', 'LOADED', 'IN_TRANSIT', 'AT_SITE', 'OUT_FOR_DELIVERY']

/** How much cargo is in each state of the way; each number opens its list. */
export function CargoCounts({ late }: { late: number | undefined }) {
  const t = useTexts(texts)
  const tc = useTexts(cargo)
  const counts = useQueries({
    queries: STATES.map((status) => ({
      queryKey: ['home', 'count', status],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<Page<unknown>>('/api/consignments', { status, page: 0, size: 1 }, signal),
      select: (page: Page<unknown>) => page.total,
    })),
  })
  return (
    <ul className={styles.counts} aria-label={t('cargo')}>
      <Count label={t('late')} value={late} to={LATE_LIST} urgent={(late ?? 0) > 0} />
      {STATES.map((status, index) => (
        <Count key={status} label={tc(`status_${status}`)} value={counts[index]?.data} to={`/consignments?status=${status}`} />
      ))}
    </ul>
  )
}

interface CountProps {
  label: string
  value: number | undefined
  to: string
  urgent?: boolean
}

function Count({ label, value, to, urgent = false }: CountProps) {
  const content = (
    <>
      <strong className={urgent ? styles.urgent : undefined}>{number(value)}</strong>
      <span>
        {urgent && <span aria-hidden>● </span>}
        {label}
      </span>
    </>
  )
  return <li>{hasPage('/consignments') ? <Link to={to}>{content}</Link> : <div>{content}</div>}</li>
}
