import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ViewDefinition } from '@/lib/savedViews'
import { fromInputTime } from '@/lib/time'
import type { Filter } from './types'

export const SIZES = [25, 50, 100, 200]

/** What the address bar says about a list; everything but page and size belongs to a saved view. */
export interface ListState {
  filters: Record<string, string>
  sort: string
  page: number
  size: number
}

const RESERVED = new Set(['sort', 'page', 'size'])

/** @param aside parameters of the address that are no filters, such as what is open beside the list */
export function readState(params: URLSearchParams, defaultSort: string, aside: readonly string[] = []): ListState {
  const filters: Record<string, string> = {}
  params.forEach((value, key) => {
    if (!RESERVED.has(key) && !aside.includes(key) && value !== '') filters[key] = value
  })
  const size = Number(params.get('size'))
  return {
    filters,
    sort: params.get('sort') ?? defaultSort,
    page: Math.max(0, Number(params.get('page')) || 0),
    size: SIZES.includes(size) ? size : 50,
  }
}

export function writeState(state: ListState, defaultSort: string): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(state.filters)) if (value) params.set(key, value)
  if (state.sort !== defaultSort) params.set('sort', state.sort)
  if (state.page > 0) params.set('page', String(state.page))
  if (state.size !== 50) params.set('size', String(state.size))
  return params
}

const DAY = 86_400_000

/** The parameters the list endpoint gets: days become the instants at their edges. */
export function serverFilters(values: Record<string, string>, filters: Filter[]) {
  const result: Record<string, string> = { ...values }
  for (const filter of filters) {
    const value = values[filter.key]
    if (filter.kind !== 'date' || !value) continue
    const start = fromInputTime(value)
    if (!start) delete result[filter.key]
    else if (filter.edge === 'start') result[filter.key] = start
    else result[filter.key] = new Date(Date.parse(start) + DAY).toISOString()
  }
  return result
}

/** First click sorts up, the second down, the third goes back to the list's own order. */
export function nextSort(current: string, key: string, defaultSort: string): string {
  if (current === key) return `-${key}`
  if (current === `-${key}`) return defaultSort
  return key
}

export function sameView(state: ListState, view: ViewDefinition, defaultSort: string): boolean {
  const filters = (record: Record<string, string>) =>
    JSON.stringify(Object.entries(record).filter(([, v]) => v).sort())
  return (
    filters(state.filters) === filters(view.filters) && state.sort === (view.sort ?? defaultSort)
  )
}

const NONE: readonly string[] = []

/** The list's state lives in the address, so that back, reload and a shared link keep it. */
export function useListState(defaultSort: string, aside: readonly string[] = NONE) {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readState(params, defaultSort, aside), [params, defaultSort, aside])
  const set = useCallback(
    (change: Partial<ListState>) =>
      setParams(
        (now) => writeState({ ...readState(now, defaultSort, aside), page: 0, ...change }, defaultSort),
        { replace: true },
      ),
    [setParams, defaultSort, aside],
  )
  return [state, set] as const
}
