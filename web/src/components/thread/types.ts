/** What is talked about, as the address of the conversation names it. */
export type ThreadKind = 'consignment' | 'incident' | 'customer'

export interface Comment {
  id: number
  authorId: number
  authorName: string
  /** Absent once it is withdrawn. */
  text?: string | null
  replyTo?: number | null
  replyAuthor?: string | null
  replyText?: string | null
  writtenAt: string
  labels: string[]
  withdrawnAt?: string | null
  withdrawnBy?: string | null
  withdrawnReason?: string | null
}

/** A person, a department, or whoever holds a role at a place; offered only when they see the subject. */
export interface Mentionable {
  kind: 'PERSON' | 'DEPARTMENT' | 'ROLE'
  personId?: number | null
  departmentId?: number | null
  role?: string | null
  siteId?: number | null
  label: string
  /** Tells people of one name apart. */
  detail?: string
  reached: number
}
