import { Link } from 'react-router'
import { ClassTag, Delay } from '@/components/consignment/Cargo'
import type { ConsignmentRow } from '@/components/consignment/types'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { SimulatedTag } from '@/components/SimulatedTag'
import { TimeText } from '@/components/TimeText'
import type { Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { asProblem } from '@/lib/problem'
import styles from './day.module.css'
import { texts } from '../texts'
import { LATE_LIST } from './late'

/** A row of the late cargo. */
export type LateRow = ConsignmentRow

interface Props {
  page: Page<LateRow> | undefined
  error: unknown
}

/** The cargo that is late, most urgent first. */
export function LateList({ page, error }: Props) {
  const t = useTexts(texts)
  return (
    <section className={styles.panel} aria-labelledby="late-title">
      <header>
        <h2 id="late-title">{t('lateList')}</h2>
        {page && page.total > page.rows.length && hasPage('/consignments') && (
          <Link to={LATE_LIST}>{t('showAll')}</Link>
        )}
      </header>
      {error ? <RefusalList problem={asProblem(error)} /> : !page && <Loading />}
      {page?.total === 0 && <EmptyState title={t('noneLate')} hint={t('noneLateHint')} />}
      <ul className={styles.late}>
        {page?.rows.map((row) => (
          <LateEntry key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function LateEntry({ row }: { row: LateRow }) {
  const t = useTexts(texts)
  const number = <span className={styles.number}>{row.number}</span>
  return (
    <li>
      <div>
        {hasPage('/consignments/:id') ? <Link to={`/consignments/${row.id}`}>{number}</Link> : number}
        <SimulatedTag simulated={row.simulated} />
        <br />
        <span className={styles.quiet}>
          {row.customerName}<ClassTag customerClass={row.customerClass} /> · {row.originName} → {row.destinationName}
        </span>
      </div>
      <div className={styles.when}>
        {row.minutesLate != null && <Delay timing={row} eta={row.fields.eta.value} />}
        <br />
        <span className={styles.quiet}>
          {t('promised')} <TimeText at={row.promisedDeliveryAt} />
        </span>
      </div>
    </li>
  )
}
