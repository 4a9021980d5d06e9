import type { ReactNode } from 'react'
import { useTexts } from '@/lib/i18n'
import type { Problem, Unmet } from '@/lib/problem'
import { ClauseChip } from './ClauseChip'
import styles from './elements.module.css'
import { kit } from './texts'

interface Props {
  problem: Problem
  /** Where an unmet condition is dealt with: a link or button beside it. */
  remedy?: (unmet: Unmet) => ReactNode
  /** Further help below, such as a way to try again. */
  action?: ReactNode
}

/** A refusal read as a to-do list: everything that is missing, each with the way to do it. */
export function RefusalList({ problem, remedy, action }: Props) {
  const t = useTexts(kit)
  const stale = problem.isStale && problem.unmet.length === 0
  return (
    <div className={styles.refusal} role="alert">
      <strong>{stale ? t('staleRecord') : problem.unmet.length > 1 ? t('notYet') : problem.title}</strong>
      {stale && <p>{t('staleHint')}</p>}
      {problem.unmet.length === 0 && problem.detail && <p>{problem.detail}</p>}
      {problem.unmet.length > 0 && (
        <ul>
          {problem.unmet.map((unmet, index) => (
            <li key={`${unmet.code}-${index}`}>
              <span>{unmet.message || unmet.code}</span>
              {unmet.clause && <ClauseChip clause={unmet.clause} />}
              {remedy?.(unmet)}
            </li>
          ))}
        </ul>
      )}
      {action}
    </div>
  )
}
