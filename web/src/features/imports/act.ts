import { api } from '@/lib/api'
import type { Job } from './types'

/** How a part of the page does something with its job; the answer takes its place at once. */
export interface Act {
  run: (step: () => Promise<Job>) => void
  busy: boolean
}

/** Sends one step of a job to the server. */
export function post(job: Job, step: 'dry-run' | 'load' | 'cancel' | 'undo'): Promise<Job> {
  return api.post<Job>(`/api/imports/${job.id}/${step}`)
}
