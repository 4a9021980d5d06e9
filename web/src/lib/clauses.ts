import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { keys } from './queries'
import { useCan } from './session'

/** A sentence of the regulation in force. */
export interface Clause {
  code: string
  title: string
  zh: string
  en: string
}

/** The sentence behind a clause's id, read when somebody asks for it; `null` for who may not read it. */
export function useClause(id: string, wanted: boolean) {
  const mayRead = useCan('REGULATION_READ')
  const query = useQuery({
    queryKey: keys.one('regulation', 'clauses', id),
    queryFn: ({ signal }) => api.get<Clause>(`/api/regulation/clauses/${id}`, undefined, signal),
    enabled: mayRead && wanted,
    staleTime: 300_000,
  })
  return { mayRead, clause: query.data, failed: query.isError }
}
