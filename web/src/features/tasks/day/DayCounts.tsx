import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { texts } from '../texts'
import type { Day } from '../types'
import styles from './day.module.css'

const WHAT = ['overdue', 'mine', 'role', 'raised', 'paused'] as const

/** How much waits, by why it does; lower bounds where the day is longer than what was looked at. */
export function DayCounts({ counts, more }: { counts: Day['counts']; more: boolean }) {
  const t = useTexts(texts)
  return (
    <ul className={styles.dayCounts} aria-label={t('counts')}>
      {WHAT.map((what) => (
        <li key={what}>
          <strong className={what === 'overdue' && counts.overdue > 0 ? styles.urgent : undefined}>
            {number(counts[what])}
            {more && counts[what] >= 500 && '+'}
          </strong>
          <span>
            {what === 'overdue' && counts.overdue > 0 && <span aria-hidden>● </span>}
            {t(`count_${what}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
