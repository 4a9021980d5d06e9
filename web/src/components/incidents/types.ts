export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL'
export const SEVERITIES: Severity[] = ['MINOR', 'MAJOR', 'CRITICAL']
export type Waiting = 'FIRST_ACTION' | 'REPORT' | 'OPINION' | 'SOLUTION' | 'RELEASE' | 'CLOSE' | 'NOTHING'
export const WAITING: Waiting[] = ['FIRST_ACTION', 'REPORT', 'OPINION', 'SOLUTION', 'RELEASE', 'CLOSE']
export type Stage = 'DEPARTURE' | 'TRANSIT' | 'ARRIVAL' | 'DELIVERY'

/** An incident on a list, as the server answers it. */
export interface Incident {
  id: number
  number: string
  consignmentId: number
  waybill: string
  customerId: number
  customerName?: string | null
  siteId: number
  siteName?: string | null
  stage: Stage
  kind: string
  kindName: string
  severity: Severity
  blocking: boolean
  held: boolean
  pieceIds: number[]
  detected: boolean
  words?: string | null
  openedAt: string
  openedByName: string
  waiting: Waiting
  dueAt?: string | null
  firstActionDueAt: string
  firstActionAt?: string | null
  reportDueAt?: string | null
  reportedAt?: string | null
  reportLate: boolean
  documentId?: number | null
  reportVersion: number
  opinionDueAt?: string | null
  opinion?: string | null
  opinionAt?: string | null
  solvedAt?: string | null
  releasedAt?: string | null
  closedAt?: string | null
  outcome?: 'SETTLED' | 'RECOVERED' | 'MISTAKEN' | null
  signals: number
}
