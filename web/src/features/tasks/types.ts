/** A task as the server answers it; what there is not is left out. */
export interface Task {
  id: number
  kind: string
  title: string
  closing: 'BY_HAND' | 'WITH_NOTE' | 'BY_DEED'
  subject: string
  siteId?: number | null
  ownerRole?: string | null
  ownerPersonId?: number | null
  ownerName?: string | null
  clause?: string | null
  startsAt: string
  dueAt?: string | null
  overdue: boolean
  breachedAt?: string | null
  level: number
  pausedAt?: string | null
  pauseReason?: string | null
  remainingSeconds?: number | null
  openedAt: string
  closedAt?: string | null
  closedBy?: string | null
  outcome?: 'COMPLETED' | 'CANCELLED' | null
  note?: string | null
  mayWork: boolean
  mayAssign: boolean
  why?: 'MINE' | 'ROLE' | 'RAISED' | null
}

export interface Duty {
  id: number
  role: string
  siteId?: number | null
  personId: number
  personName?: string | null
  rank: 'MAIN' | 'DEPUTY'
  from: string
  to?: string | null
  version: number
}

export interface HandOver {
  id: number
  giverId: number
  giverName?: string | null
  receiverId: number
  receiverName?: string | null
  note: string
  taskIds: number[]
  offeredAt: string
  state: 'WAITING' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN'
  decidedAt?: string | null
  reason?: string | null
}

export interface Day {
  now: string
  counts: { mine: number; role: number; raised: number; overdue: number; paused: number }
  more: boolean
  tasks: Task[]
  duties: Duty[]
  handOvers: HandOver[]
}

export interface TaskEvent {
  kind: string
  level?: number | null
  occurredAt: string
  by?: string | null
  role?: string | null
  personName?: string | null
  dueAt?: string | null
  note?: string | null
}

export interface Load {
  personId?: number | null
  personName?: string | null
  role?: string | null
  siteId?: number | null
  open: number
  overdue: number
  paused: number
  nextDueAt?: string | null
}

export interface Receiver {
  personId: number
  name: string
  roles: string[]
}

export interface Absence {
  id: number
  personId: number
  personName?: string | null
  from: string
  to: string
  reason: string
  version: number
}

export interface Holiday {
  id: number
  day: string
  kind: 'DAY_OFF' | 'WORKING_DAY'
  name: string
  version: number
}

export interface Vacancy {
  role: string
  siteId: number
  noMain: boolean
  noDeputy: boolean
  nobodyOnDuty: boolean
}
