export type Outcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'MERGED' | 'REFUSED'

export type ImportState =
  | 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'LOADING' | 'CANCELLED' | 'INTERRUPTED' | 'DONE' | 'UNDONE'

export type FieldKind =
  | 'TEXT' | 'NUMBER' | 'WHOLE_NUMBER' | 'DATE_TIME' | 'DATE' | 'YES_NO' | 'POINT' | 'CHOICE'

export interface TargetField {
  key: string
  label: string
  kind: FieldKind
  required: boolean
  choices: { key: string; label: string }[]
  example?: string | null
}

/** What can be imported. */
export interface Target {
  key: string
  name: string
  fields: TargetField[]
}

/** How the columns of a file become fields: field keys by heading, and what fills the gaps. */
export interface Mapping {
  columns: Record<string, string>
  constants: Record<string, string>
  zone: string
  nullWords: string[]
  dateFormat?: string | null
}

export interface Profile {
  name: string
  target: string
  mapping: Mapping
  builtIn: boolean
}

export interface Reason {
  code: string
  message: string
  column?: string | null
}

/** What became of a row of the file. */
export interface RowResult {
  row: number
  outcome: Outcome
  reasons: Reason[]
}

export interface Counts {
  rowsRead: number
  rowsCreated: number
  rowsUpdated: number
  rowsUnchanged: number
  rowsMerged: number
  rowsRefused: number
}

/** One file on its way in. */
export interface Job extends Counts {
  id: number
  state: ImportState
  target: string
  profile?: string | null
  fileName: string
  fileBytes: number
  format: string
  encoding?: string | null
  sheetName?: string | null
  headingRow: number
  columns: string[]
  sample: string[][]
  mapping: Mapping
  missingFields: string[]
  ownerName: string
  createdAt: string
  startedAt?: string | null
  finishedAt?: string | null
  undoneAt?: string | null
  progress: number
  preview: RowResult[]
  failure: string[]
  /** What stays of an import that was taken back, and why. */
  undoRemarks: string[]
}
