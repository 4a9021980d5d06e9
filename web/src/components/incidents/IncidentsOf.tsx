import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { listQuery } from '@/lib/queries'
import { useCan } from '@/lib/session'
import styles from './incidents.module.css'
import { Left, Marks, SeverityTag, WaitingTag } from './Tags'
import { incidentTexts } from './texts'
import type { Incident } from './types'

/** What went wrong with one waybill, the open ones first. */
export function IncidentsOf({ consignmentId }: { consignmentId: number }) {
  const t = useTexts(incidentTexts)
  const opens = useCan('INCIDENT_OPEN')
  const { data, error } = useQuery(listQuery<Incident>('incidents', { consignmentId, size: 100 }))
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!data) return <Loading />
  const open = opens && <LinkButton to={`/incidents/new?consignment=${consignmentId}`}>{t('open')}</LinkButton>
  if (data.rows.length === 0) return <EmptyState title={t('none')} action={open || undefined} />
  return (
    <>
      <ul className={styles.list}>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/incidents/${row.id}`}>{row.kindName} <small>{row.number}</small></Link>
            <WaitingTag row={row} />
            <SeverityTag severity={row.severity} />
            <Marks row={row} />
            <span className={styles.words}>{row.words}</span>
            <Left row={row} />
            <TimeText at={row.openedAt} />
          </li>
        ))}
      </ul>
      {open}
    </>
  )
}
