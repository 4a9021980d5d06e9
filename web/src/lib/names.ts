import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { listQuery } from './queries'

/** A record that can be shown by name: a site, a carrier, a customer; a vehicle by its plate, a person, a waybill by its number. */
export interface Named {
  id: number
  code?: string | null
  name?: string | null
  shortName?: string | null
  plateShown?: string | null
  plate?: string | null
  displayName?: string | null
  number?: string | null
}

export function nameOf(row: Named): string {
  return row.shortName || row.name || row.displayName || row.plateShown || row.plate || row.code || row.number || `#${row.id}`
}

/** Turns ids of a resource into names; the first five hundred are known, others show as `#7`. */
export function useNames(resource: string): (id: number | null | undefined) => string {
  const { data } = useQuery({
    ...listQuery<Named>(resource, { page: 0, size: 500 }),
    staleTime: 300_000,
  })
  const names = useMemo(() => new Map(data?.rows.map((row) => [row.id, nameOf(row)])), [data])
  return useCallback(
    (id) => (id === null || id === undefined ? '–' : (names.get(id) ?? `#${id}`)),
    [names],
  )
}
