/** The parts of a version, as the addresses name them. */
export const PARTS = ['checks', 'slots', 'presences', 'deadlines', 'cadences', 'dictionaries', 'documents', 'stowing', 'clauses'] as const

export type Part = (typeof PARTS)[number]

/** A rule of any part; which fields it has is said by the part's `schema`. */
export interface Rule {
  code: string
  zh: string
  en: string
  clause?: string
  [field: string]: unknown
}

export type Content = Record<Part, Rule[]>

export interface VersionHead {
  number: number
  publishedAt: string
  publishedBy: string
  note: string
  current: boolean
}

export interface Version extends VersionHead {
  content: Content
}

export interface Word {
  code: string
  zh: string
  en: string
  active: boolean
}

export interface EscalationStep {
  afterDue: string
  role: string
  reach: 'BRANCH' | 'NETWORK'
}

export interface Fault {
  code: string
  message: string
  field?: string | null
}

export interface Draft {
  basedOn: number
  revision: number
  openedAt: string
  openedBy: string
  parts: { part: string; version: number; editedBy?: string | null; editedAt?: string | null }[]
  faults: Fault[]
  content: Content
}

export interface Difference {
  part: string
  partName: string
  kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  kindName: string
  code: string
  place: string
  title: string
  clause: string
  changes: { field: string; label: string; before: string; after: string }[]
}

export interface Policy {
  id: number
  code: string
  number: number
  title: string
  roles: string[]
  clauses: string[]
  note: string
  publishedAt: string
  publishedBy: string
  withdrawnAt?: string | null
}

export interface WholePolicy {
  policy: Policy
  text: string
}

export interface MyPolicy extends WholePolicy {
  readAt?: string | null
}

export interface Reader {
  personId: number
  name: string
  branches: number[]
  role: string
  policies: Policy[]
}
