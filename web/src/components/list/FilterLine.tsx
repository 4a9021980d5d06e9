import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { common, useTexts } from '@/lib/i18n'
import { trimmed } from '@/lib/format'
import { kit } from '../texts'
import styles from './list.module.css'
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
        <SearchBox value={values.q ?? ''} hint={searchHint} onChange={(q) => set('q', q)} />
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

const PAUSE = 250

/** Searches a moment after the last key, and follows the address when that changes elsewhere. */
function SearchBox({ value, hint, onChange }: { value: string; hint: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const sent = useRef(value)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  if (seen !== value) {
    setSeen(value)
    if (trimmed(text) !== value) setText(value)
  }
  useEffect(() => {
    sent.current = value
  }, [value])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (trimmed(text) !== sent.current) change.current(trimmed(text))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Input
      className={styles.search}
      allowClear
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      placeholder={hint}
      aria-label={hint}
      value={text}
      onChange={(e) => setText(e.target.value)}
    />
  )
}
