import { useQuery, type QueryKey } from '@tanstack/react-query'
import { Problem } from '../problem'
import { useMe } from '../session'
import { outbox } from './outbox'

export interface Kept<T> {
  value: T
  /** When it was asked for, by this device's clock. */
  readAt: number
  /** Without a network: what was kept from the last time. */
  old: boolean
}

/** Asks the server and keeps the answer; without a network answers what was kept. */
export async function askOrKept<T>(key: string, ask: () => Promise<T>, box = outbox): Promise<Kept<T>> {
  const readAt = Date.now()
  try {
    const value = await ask()
    await box.keepAnswer(key, readAt, value).catch(() => undefined)
    return { value, readAt, old: false }
  } catch (error) {
    const silent = error instanceof Problem && (error.status === 0 || error.status >= 502)
    const kept = silent ? await box.answer(key).catch(() => undefined) : undefined
    if (!kept) throw error
    return { value: kept.value as T, readAt: kept.readAt, old: true }
  }
}

/** A query that also answers without a network, once it was answered with one. */
export function keptQuery<T>(queryKey: QueryKey, key: string, ask: (signal: AbortSignal) => Promise<T>) {
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => askOrKept(key, () => ask(signal)),
    networkMode: 'always' as const,
    retry: false,
  }
}

/** The same on a page. */
export function useKept<T>(queryKey: QueryKey, key: string, ask: (signal: AbortSignal) => Promise<T>, enabled = true) {
  const { personId } = useMe()
  const query = keptQuery(queryKey, key, ask)
  return useQuery({
    ...query,
    queryFn: (context) => {
      // a page may ask before the count at the top has opened the store
      if (personId != null) outbox.open(personId)
      return query.queryFn(context)
    },
    enabled,
    // what was kept may be old: look again while it is on screen
    refetchInterval: ({ state }) => (state.data?.old ? 15_000 : false),
  })
}
