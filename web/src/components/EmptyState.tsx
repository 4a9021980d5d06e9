import type { ReactNode } from 'react'
import styles from './elements.module.css'

interface Props {
  title: string
  /** What to do first, in one sentence. */
  hint?: string
  /** The first step itself, as a button or link. */
  action?: ReactNode
}

/** An empty page teaches the first step. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className={styles.empty}>
      <svg width="72" height="36" viewBox="0 0 72 36" aria-hidden="true">
        <path d="M6 28c16 0 14-20 30-20s14 20 30 20" fill="none" stroke="#b6c2d1" strokeWidth="3" strokeDasharray="1 7" strokeLinecap="round" />
        <circle cx="6" cy="28" r="4" fill="#b6c2d1" />
        <circle cx="66" cy="28" r="4" fill="#fff" stroke="#b6c2d1" strokeWidth="2.5" />
      </svg>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {action && <div className={styles.emptyActions}>{action}</div>}
    </div>
  )
}
