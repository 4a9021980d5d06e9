import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { listQuery } from '@/lib/queries'
import { nameOf, useNames, type Named } from '@/lib/names'

interface Props {
  resource: string
  value: number | null
  onChange: (id: number | null) => void
  id?: string
  disabled?: boolean
  status?: 'error'
  placeholder?: string
  'aria-label'?: string
}

/** Picks one record of `/api/<resource>` by typing part of its code or name. */
export function Lookup({ resource, value, onChange, ...rest }: Props) {
  const [q, setQ] = useState('')
  const names = useNames(resource)
  const { data, isFetching } = useQuery({
    ...listQuery<Named>(resource, { q, active: true, page: 0, size: 50 }),
    placeholderData: keepPreviousData,
  })
  const options = (data?.rows ?? []).map((row) => ({ value: row.id, label: nameOf(row) }))
  if (value !== null && !options.some((o) => o.value === value)) {
    options.unshift({ value, label: names(value) })
  }
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setQ }}
      // a native dialog lies over everything that is not within it
      getPopupContainer={(field: HTMLElement) => field.closest('dialog') ?? document.body}
      allowClear
      loading={isFetching}
      style={{ width: '100%', minWidth: 160 }}
      value={value}
      options={options}
      onChange={(next: number | undefined) => onChange(next ?? null)}
    />
  )
}
