import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from './queries'

/** What the server announces on GET /api/live: only ids, each browser reads under its own scope. */
export type LiveTopic =
  | 'consignment' | 'position' | 'import' | 'network' | 'account'
  | 'task' | 'evidence' | 'document' | 'handling' | 'incident' | 'regulation' | 'thread' | 'leadership' | 'notification'

/** Resources that change while one looks at them. */
const LIVE = new Set([
  'consignments', 'consignment-map', 'positions', 'imports', 'home', 'tasks', 'handling', 'loads', 'documents', 'evidence', 'incidents',
  'threads', 'mentions', 'leadership/state', 'leadership/escalations', 'notifications',
])
const TOPICS: LiveTopic[] = [
  'consignment', 'position', 'import', 'network', 'account',
  'task', 'evidence', 'document', 'handling', 'incident', 'regulation', 'thread', 'leadership', 'notification',
]
/** Announcements of this many milliseconds are answered by one reading. */
const GATHER = 200
/** Position reports come in streams; the map and lists need not follow each one. */
const GATHER_POSITIONS = 2_000

/** Stands for an id when many records changed at once, as in an import. */
const MANY = 0

/** The query keys that an announcement makes stale. */
export function staleKeys(topic: LiveTopic, id: number): QueryKey[] {
  switch (topic) {
    case 'consignment':
      if (id === MANY) return [keys.all('consignments'), keys.all('consignment-map'), keys.all('home')]
      return [
        keys.one('consignments', id),
        keys.lists('consignments'),
        keys.all('consignment-map'),
        keys.all('home'),
      ]
    case 'position':
      return [keys.all('positions'), keys.all('consignment-map')]
    case 'import':
      return [keys.one('imports', id), keys.lists('imports')]
    case 'network':
      return ['sites', 'lanes', 'vehicles', 'drivers', 'carriers'].map(keys.all)
    case 'account':
      return [keys.all('customers')]
    case 'task':
      return [keys.all('tasks'), keys.all('home')]
    case 'evidence':
      return [keys.all('evidence'), keys.all('handling')]
    case 'document':
      return [keys.all('documents')]
    case 'handling':
      return [
        'handling', 'loads', 'consignments', 'delivery/releases', 'delivery/mine', 'delivery/deficiencies', 'delivery/refusals',
      ].map(keys.all)
    case 'incident':
      return [keys.all('incidents')]
    case 'regulation':
      return [keys.all('regulation')]
    case 'thread':
      return [keys.all('threads'), keys.all('mentions')]
    case 'leadership':
      return ['leadership/state', 'leadership/members', 'leadership/escalations', 'leadership/decisions'].map(keys.all)
    case 'notification':
      // told to the reader alone: the number is the reader's own
      return [keys.all('notifications')]
  }
}

/**
 * Gathers keys for a moment, each once, and then marks them stale. A key that is still being read is marked when that
 * has ended: where announcements come faster than answers, each would break off the reading before it, for ever.
 */
export function gatherer(client: QueryClient, wait: number) {
  const waiting = new Map<string, QueryKey>()
  const reading = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const later = () => {
    if (!stopped) timer ??= setTimeout(flush, wait)
  }
  const flush = () => {
    timer = undefined
    for (const [name, queryKey] of waiting) {
      if (reading.has(name)) continue
      waiting.delete(name)
      reading.add(name)
      void client.invalidateQueries({ queryKey }).finally(() => {
        reading.delete(name)
        if (waiting.has(name)) later()
      })
    }
  }
  return {
    add(stale: QueryKey[]) {
      for (const key of stale) waiting.set(JSON.stringify(key), key)
      later()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/**
 * Keeps the screen true while it is open. The browser reconnects on its own after a network gap;
 * after a gap everything shown is read again, since announcements may have been missed. So is, at
 * the first opening, what moves by itself.
 */
export function useLiveFeed(): void {
  const client = useQueryClient()
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    const facts = gatherer(client, GATHER)
    const positions = gatherer(client, GATHER_POSITIONS)
    let source: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    let wasOpen = false
    const connect = () => {
      source = new EventSource('/api/live')
      source.onopen = () => {
        // what was read before the first opening may have changed while it was being opened
        void client.invalidateQueries(wasOpen ? {} : { predicate: ({ queryKey }) => LIVE.has(String(queryKey[0])) })
        wasOpen = true
      }
      source.onerror = () => {
        // A refused stream is closed for good by the browser; ask again after a pause.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, 5_000)
      }
      for (const topic of TOPICS) {
        source.addEventListener(topic, (event: MessageEvent<string>) => {
          const { id } = JSON.parse(event.data) as { id: number }
          ;(topic === 'position' ? positions : facts).add(staleKeys(topic, id))
        })
      }
    }
    connect()
    return () => {
      clearTimeout(again)
      source.close()
      facts.stop()
      positions.stop()
    }
  }, [client])
}
