import { QueryClient } from '@tanstack/react-query'
import { api, type Page, type Params } from './api'
import { Problem } from './problem'

/**
 * Query keys: `[resource, 'list', params]` and `[resource, 'one', id, …part]`. The resource is the
 * path after /api/, so the live feed can tell what to read again.
 */
export const keys = {
  all: (resource: string) => [resource] as const,
  lists: (resource: string) => [resource, 'list'] as const,
  list: (resource: string, params: Params) => [resource, 'list', params] as const,
  one: (resource: string, id: number | string, ...part: (string | number)[]) =>
    [resource, 'one', String(id), ...part] as const,
}

export const session = ['session'] as const

/** Options for one page of `/api/<resource>`. */
export function listQuery<T>(resource: string, params: Params) {
  return {
    queryKey: keys.list(resource, params),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<Page<T>>(`/api/${resource}`, params, signal),
  }
}

/** Options for `/api/<resource>/<id>`. */
export function oneQuery<T>(resource: string, id: number | string) {
  return {
    queryKey: keys.one(resource, id),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<T>(`/api/${resource}/${id}`, undefined, signal),
  }
}

/** A refusal is an answer and is not asked again; only silence and server failures are. */
export function worthAskingAgain(failures: number, error: unknown): boolean {
  const status = error instanceof Problem ? error.status : 0
  return failures < 2 && (status === 0 || status >= 502)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthAskingAgain, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}
