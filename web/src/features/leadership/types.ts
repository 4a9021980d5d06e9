export type Function = 'LEADER' | 'DEPUTY' | 'MEMBER'
export const FUNCTIONS: Function[] = ['LEADER', 'DEPUTY', 'MEMBER']

export interface Member {
  id: number
  personId: number
  personName: string
  function: Function
  fromDay: string
  toDay: string
  inTerm: boolean
  over: boolean
  endedAt?: string | null
  endedReason?: string | null
  endedByName?: string | null
  appointedAt: string
  appointedByName: string
  /** Still works here as one of the leadership. */
  qualified: boolean
}

export interface GroupState {
  inTerm: Member[]
  vacant: boolean
  member: boolean
  mayAppoint: boolean
  mayDecide: boolean
  openEscalations?: number | null
  overdueDecisions?: number | null
}

export interface Escalation {
  id: number
  taskId: number
  title: string
  level: number
  clause?: string | null
  subject: string
  siteId?: number | null
  taskDueAt?: string | null
  raisedAt: string
  receivers: string[]
  closedAt?: string | null
  outcome?: 'COMPLETED' | 'CANCELLED' | null
  closingNote?: string | null
  notes: { personId: number; name: string; at: string; words?: string | null }[]
  /** By the reader. */
  noted: boolean
}

export interface Decision {
  id: number
  number: string
  title: string
  decidedOn: string
  ownerId: number
  ownerName: string
  firstDueOn: string
  dueOn: string
  dueAt: string
  postponed: number
  overdue: boolean
  state: 'OPEN' | 'DONE' | 'CANCELLED'
  closedAt?: string | null
  closedByName?: string | null
  closingWords?: string | null
  documentId?: number | null
  documentNumber?: string | null
  subject?: string | null
  taskId?: number | null
}

export interface DecisionPageData {
  decision: Decision
  text: string
  reason?: string | null
  recordedAt: string
  recordedByName: string
  events: {
    kind: 'RECORDED' | 'PROGRESS' | 'POSTPONED' | 'DONE' | 'CANCELLED'
    at: string
    byName: string
    words?: string | null
    oldDueOn?: string | null
    newDueOn?: string | null
  }[]
  mayDecide: boolean
  mayReport: boolean
}
