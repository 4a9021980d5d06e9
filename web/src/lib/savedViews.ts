import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api'
import { keys } from './queries'

/** What a person keeps of a list: the filters, the shown columns in order, and the sort. */
export interface ViewDefinition {
  filters: Record<string, string>
  columns?: string[]
  sort?: string
}

export interface SavedView {
  id: number
  list: string
  name: string
  definition: ViewDefinition
}

const resource = 'saved-views'

/** The person's own views of one list, with adding and removing. */
export function useSavedViews(list: string) {
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: keys.all(resource) })
  const query = useQuery({
    queryKey: keys.list(resource, { list }),
    queryFn: ({ signal }) => api.get<SavedView[]>(`/api/${resource}`, { list }, signal),
    staleTime: 300_000,
  })
  const add = useMutation({
    mutationFn: (view: Omit<SavedView, 'id'>) => api.post<SavedView>(`/api/${resource}`, view),
    onSuccess: again,
  })
  const remove = useMutation({
    mutationFn: (id: number) => api.delete(`/api/${resource}/${id}`),
    onSuccess: again,
  })
  return { views: query.data ?? [], add, remove }
}
