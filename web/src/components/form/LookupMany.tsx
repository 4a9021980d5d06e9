import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { nameOf, type Named } from '@/lib/names'
import { listQuery, oneQuery } from '@/lib/queries'

interface Props {
  resource: string
  value: number[]
  onChange: (ids: number[]) => void
  id?: string
  disabled?: boolean
  status?: 'error'
  placeholder?: string
  'aria-label'?: string
}

/** Picks any number of records of `/api/<resource>`, each by typing part of its code or name. */
export function LookupMany({ resource, value, onChange, ...rest }: Props) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuery({
    ...listQuery<Named>(resource, { q, active: true, page: 0, size: 50 }),
    placeholderData: keepPreviousData,
  })
  const found = new Map((data?.rows ?? []).map((row) => [row.id, nameOf(row)]))
  const others = value.filter((id) => !found.has(id))
  const read = useQueries({
    queries: others.map((id) => ({ ...oneQuery<Named>(resource, id), staleTime: 300_000 })),
  })
  const options = [
    ...others.map((id, index) => ({ value: id, label: nameOf(read[index]?.data ?? { id }) })),
    ...[...found].map(([id, label]) => ({ value: id, label })),
  ]
  return (
    <Select
      {...rest}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      style={{ width: '100%' }}
      value={value}
      options={options}
      onChange={(next: number[]) => onChange(next)}
    />
  )
}
