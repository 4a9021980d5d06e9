import Button from 'antd/es/button'
import { common, useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './list.module.css'
import { PausedSearch } from './PausedSearch'
import type { Filter } from './types'

interface Props {
  values: Record<string, string>
  filters: Filter[]
  searchHint?: string
  onChange: (values: Record<string, string>) => void
}

/** Search and filters in one line; each change reads the list again. */
export function FilterLine({ values, filters, searchHint, onChange }: Props) {
  const t = useTexts(kit)
  const set = (key: string, value: string) => onChange({ ...values, [key]: value })
  return (
    <div className={styles.filters}>
      {searchHint && (
        <PausedSearch className={styles.search} value={values.q ?? ''} label={searchHint} onChange={(q) => set('q', q)} />
      )}
      {filters.map((filter) => (
        <label key={filter.key} className={styles.filter}>
          <span>{filter.label}</span>
          <FilterControl
            filter={filter}
            value={values[filter.key] ?? ''}
            set={(value) => set(filter.key, value)}
          />
        </label>
      ))}
      {Object.values(values).some(Boolean) && (
        <Button type="link" size="small" onClick={() => onChange({})}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}

interface ControlProps {
  filter: Filter
  value: string
  set: (value: string) => void
}

function FilterControl({ filter, value, set }: ControlProps) {
  const t = useTexts(common)
  if (filter.kind === 'custom') return <>{filter.render(value, set)}</>
  if (filter.kind === 'date')
    return (
      <input className={styles.native} type="date" value={value} onChange={(e) => set(e.target.value)} />
    )
  return (
    <select className={styles.native} value={value} onChange={(e) => set(e.target.value)}>
      <option value="">{t('all')}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
