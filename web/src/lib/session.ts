import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { Problem } from './problem'
import { session } from './queries'

export type Permission =
  | 'CONSIGNMENT_READ' | 'CONSIGNMENT_WRITE' | 'CONSIGNMENT_CANCEL' | 'CONSIGNMENT_EXPORT'
  | 'LABEL_PRINT' | 'EVENT_RECORD' | 'EVENT_RETRACT' | 'NETWORK_READ' | 'NETWORK_WRITE'
  | 'ACCOUNT_READ' | 'ACCOUNT_WRITE' | 'IMPORT_RUN' | 'POSITION_READ' | 'POSITION_REPORT'
  | 'DEVICE_READ' | 'DEVICE_WRITE' | 'PEOPLE_READ' | 'PEOPLE_WRITE' | 'AUDIT_READ'
  | 'PERSONAL_DATA_READ' | 'REPORT_READ' | 'SELF'
  | 'REGULATION_READ' | 'REGULATION_WRITE' | 'TASK_ASSIGN' | 'ROTA_WRITE'
  | 'EVIDENCE_READ' | 'EVIDENCE_ADD' | 'EVIDENCE_REVIEW' | 'HANDLING_WORK'
  | 'HANDLING_SUPERVISE' | 'HANDLING_OVERRIDE' | 'TRACKING_WORK' | 'RELEASE_REQUEST'
  | 'RELEASE_REVIEW' | 'DELIVERY_PLAN' | 'DELIVERY_WORK' | 'RETURN_DECIDE'
  | 'HOLD_PLACE' | 'HOLD_RELEASE' | 'INCIDENT_READ' | 'INCIDENT_OPEN' | 'INCIDENT_WORK' | 'INCIDENT_JUDGE'
  | 'THREAD_USE' | 'LEADERSHIP_READ' | 'LEADERSHIP_APPOINT' | 'DECISION_RECORD' | 'NOTIFICATION_ADMIN'

/** The signed-in person, as GET /api/session tells. */
export interface Me {
  personId: number | null
  username: string
  displayName: string
  roles: string[]
  permissions: Permission[]
  /** Sees the whole network, not only branches or accounts. */
  everything: boolean
  branches: number[]
  accounts: number[]
  mustChangePassword: boolean
  demo: boolean
}

const KEPT = 'yunzong.me'
/** A shift and its neighbours: so long a phone without a network knows who works on it. */
const KEPT_MS = 72 * 3_600_000

/** Remembers who is signed in for a start without a network; null when nobody is any more. */
export function keepMe(me: Me | null): void {
  try {
    if (me) localStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), me }))
    else localStorage.removeItem(KEPT)
  } catch {
    // a storage that is full or forbidden only means no start without a network
  }
}

function keptMe(): Me | null {
  try {
    const { at, me } = JSON.parse(localStorage.getItem(KEPT) ?? '') as { at: number; me: Me }
    return Date.now() - at < KEPT_MS ? me : null
  } catch {
    return null
  }
}

async function readSession(): Promise<Me | null> {
  try {
    return await api.get<Me>('/api/session')
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null
    const silent = error instanceof Problem && (error.status === 0 || error.status >= 502)
    const kept = silent ? keptMe() : null
    if (kept) return kept
    throw error
  }
}

/** Who is signed in: `undefined` while asking, `null` when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: session,
    queryFn: readSession,
    staleTime: Infinity,
    networkMode: 'always',
    refetchOnReconnect: 'always',
  })
}

/** The signed-in person. Only for pages inside the frame, where somebody always is. */
export function useMe(): Me {
  const { data } = useSession()
  if (!data) throw new Error('useMe outside a session')
  return data
}

/** Whether the signed-in person holds any of the permissions (the server decides; this only hides). */
export function useCan(...any: Permission[]): boolean {
  const { data } = useSession()
  return can(data, ...any)
}

export function can(me: Me | null | undefined, ...any: Permission[]): boolean {
  return any.some((permission) => me?.permissions.includes(permission))
}
