export interface DocumentHead {
  id: number
  number: string
  type: { code: string; name: string }
  issuingSiteId: number
  subject: string
  title: string
  version: number
  sha256: string
  issuedAt: string
  revisedAt: string
  issuedByName: string
}

export interface Receipt {
  personId: number
  name: string
  deliveredAt?: string | null
  readAt?: string | null
  acknowledgedAt?: string | null
}

export interface InboxEntry {
  document: DocumentHead
  /** The latest version that is addressed to the reader. */
  version: number
  capacity: string
  receipt: Receipt
}

export interface Addressee {
  personId?: number | null
  role?: string | null
  siteId?: number | null
  capacity: string
  vacant: boolean
  read: boolean
  acknowledged: boolean
  people: Receipt[]
}

export interface Content {
  fields: { label: string; value: string }[]
  sections: {
    heading: string
    paragraphs: string[]
    tables: { title: string; headings: string[]; rows: string[][] }[]
    pictures: { caption: string; sha256: string }[]
  }[]
}

export interface DocumentVersion {
  version: number
  sha256: string
  at: string
  byName: string
  /** Why it replaces the one before. */
  reason?: string | null
}

export interface FullDocument {
  document: DocumentHead
  shownVersion: number
  content: Content
  versions: DocumentVersion[]
  addressees: Addressee[]
}
