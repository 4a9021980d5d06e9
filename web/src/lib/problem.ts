import { common, textOf } from './i18n'

/** One condition the server found unmet: what is missing, at which field, by which clause. */
export interface Unmet {
  code: string
  message: string
  field?: string | null
  clause?: string | null
  args?: Record<string, unknown>
}

interface ProblemBody {
  title?: string
  status?: number
  detail?: string
  unmet?: Unmet[]
}

/** A refusal or failure of the server (problem+json), or the network's silence (status 0). */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly unmet: readonly Unmet[]

  constructor(status: number, body: ProblemBody) {
    const title = body.title ?? textOf(common, 'unexpected', { status })
    super(body.detail ?? title)
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.detail = body.detail
    this.unmet = body.unmet ?? []
  }

  /** Somebody else changed the record since it was read. */
  get isStale(): boolean {
    if (this.status !== 409) return false
    return this.unmet.length === 0 || this.unmet.some((u) => u.code.endsWith('.changed_meanwhile'))
  }
}

export function offlineProblem(): Problem {
  return new Problem(0, {
    title: textOf(common, 'offline'),
    detail: textOf(common, 'offlineKept'),
  })
}

/**
 * Reads the answer of a failed request. A refusal speaks through its unmet conditions; a failure
 * without any (a proxy's page, a broken server) gets a sentence of ours.
 */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? ''
  const body = type.includes('json')
    ? ((await response.json().catch(() => null)) as ProblemBody | null)
    : null
  if (body?.unmet?.length) return new Problem(response.status, body)
  return new Problem(response.status, { detail: textOf(common, 'unexpectedKept') })
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(-1, { title: error instanceof Error ? error.message : String(error) })
}
