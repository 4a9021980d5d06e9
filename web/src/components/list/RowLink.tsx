import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './list.module.css'

/** The keyboard's way into a row. Cells that bring their own button or link stand beside it. */
export function RowLink({ to, children }: { to?: string; children: ReactNode }) {
  if (!to) return <>{children}</>
  return (
    <Link to={to} className={styles.rowLink}>
      {children}
    </Link>
  )
}
