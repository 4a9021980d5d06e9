import { getLanguage } from './i18n'
import { offlineProblem, problemOf } from './problem'

/** One page of a list, as every list endpoint answers it. */
export interface Page<T> {
  rows: T[]
  total: number
  /** true when the server stopped counting: show `total` as "at least". */
  totalIsLowerBound?: boolean
}

type Value = string | number | boolean | null | undefined
/** Query parameters; empty, null and undefined ones are left out, arrays repeat the key. */
export type Params = Readonly<Record<string, Value | readonly Value[]>>

/** Sent on `window` when the server says that nobody is signed in any more. */
export const SIGNED_OUT = 'yunzong:signed-out'

export function withParams(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? (value as Value[]) : [value as Value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one))
    }
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export function csrfToken(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)
  return found ? decodeURIComponent(found[1]!) : undefined
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal) {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json, */*;q=0.5',
    'Accept-Language': getLanguage() === 'zh' ? 'zh-CN' : 'en',
  })
  if (method !== 'GET') {
    // The first answer of the server brings the cookie; ask for one when it is not there yet.
    if (!csrfToken()) await fetch('/api/session').catch(() => undefined)
    headers.set('X-XSRF-TOKEN', csrfToken() ?? '')
  }
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  const payload = body === undefined || isForm ? body : JSON.stringify(body)
  try {
    return await fetch(path, { method, headers, body: payload, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw offlineProblem()
  }
}

async function answerOf(method: string, path: string, body?: unknown, signal?: AbortSignal) {
  const response = await send(method, path, body, signal)
  if (response.ok) return response
  if (response.status === 401 && path !== '/api/session') {
    window.dispatchEvent(new Event(SIGNED_OUT))
  }
  throw await problemOf(response)
}

async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal) {
  const response = await answerOf(method, path, body, signal)
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** The server's API: JSON in and out, refusals as `Problem`. A `FormData` body is sent as upload. */
export const api = {
  get: <T>(path: string, params?: Params, signal?: AbortSignal) =>
    request<T>('GET', withParams(path, params), undefined, signal),
  post: <T>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
  /** For answers that are a file: labels as PDF. */
  postForFile: async (path: string, body?: unknown) => (await answerOf('POST', path, body)).blob(),
}
