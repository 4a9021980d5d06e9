import Button from 'antd/es/button'
import { useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './list.module.css'
import { SIZES, type ListState } from './listState'

interface Props {
  state: ListState
  total: number
  totalIsLowerBound: boolean
  onChange: (change: Partial<ListState>) => void
}

/** Pages of the server: previous, next and how many rows at once. */
export function Pager({ state, total, totalIsLowerBound, onChange }: Props) {
  const t = useTexts(kit)
  const pages = Math.max(1, Math.ceil(total / state.size))
  const isLast = state.page + 1 >= pages && !totalIsLowerBound
  if (total <= SIZES[0]! && state.page === 0) return null
  return (
    <nav className={styles.pager} aria-label={t('pageOf', { page: state.page + 1, pages })}>
      <Button size="small" disabled={state.page === 0} onClick={() => onChange({ page: state.page - 1 })}>
        {t('previous')}
      </Button>
      <span>{t('pageOf', { page: state.page + 1, pages: totalIsLowerBound ? `${pages}+` : pages })}</span>
      <Button size="small" disabled={isLast} onClick={() => onChange({ page: state.page + 1 })}>
        {t('next')}
      </Button>
      <select
        className={styles.native}
        aria-label={t('rowsPerPage', { size: state.size })}
        value={state.size}
        onChange={(e) => onChange({ size: Number(e.target.value), page: 0 })}
      >
        {SIZES.map((size) => (
          <option key={size} value={size}>
            {t('rowsPerPage', { size })}
          </option>
        ))}
      </select>
    </nav>
  )
}
