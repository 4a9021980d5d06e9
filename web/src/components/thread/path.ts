import { pathOfSubject } from '@/lib/module'
import type { ThreadKind } from './types'

/** Where the conversation about something is read; undefined where it has no page. */
export function threadPath(kind: ThreadKind, id: number): string | undefined {
  const path = pathOfSubject(`${kind}:${id}`)
  // a customer opens beside a list, whose address belongs to the list's filters
  return path && (kind === 'customer' ? `${path}#${THREAD_TAB}` : `${path}?tab=${THREAD_TAB}`)
}

export const THREAD_TAB = 'thread'
