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
  const { unmet, isStale } = problem
  const only = unmet.length === 1 ? unmet[0] : undefined
  const line = (each: Unmet) => (
    <>
      <span>{each.message || each.code}</span>
      {each.clause && <ClauseChip clause={each.clause} />}
      {remedy?.(each)}
    </>
  )
  return (
    <div className={styles.refusal} role="alert">
      {isStale ? (
        <>
          <strong>{t('staleRecord')}</strong>
          <p>{t('staleHint')}</p>
        </>
      ) : only ? (
        <strong>{line(only)}</strong>
      ) : (
        <strong>{unmet.length > 0 ? t('notYet') : problem.title}</strong>
      )}
      {unmet.length === 0 && !isStale && problem.detail && <p>{problem.detail}</p>}
      {unmet.length > 1 && !isStale && (
        <ul>
          {unmet.map((each, index) => (
            <li key={`${each.code}-${index}`}>{line(each)}</li>
          ))}
        </ul>
      )}
      {action}
    </div>
  )
}
