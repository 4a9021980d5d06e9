import type { Incident } from '@/components/incidents/types'

export type Step =
  | 'ACKNOWLEDGE' | 'ACT' | 'CONTACT' | 'GRADE' | 'REPORT' | 'MATERIAL' | 'OPINION' | 'SOLVE' | 'SEND_BACK' | 'RELEASE' | 'CLOSE' | 'DISMISS'

export interface Cell { id: number; seq: number; code: string; affected: boolean }

export interface Item {
  code: string
  name: string
  required: boolean
  clause: string
  evidenceId?: number | null
  absence?: string | null
  at?: string | null
  byName?: string | null
}

export interface Entry {
  id: number
  kind: string
  at: string
  recordedAt: string
  byName: string
  code?: string | null
  spokenTo?: string | null
  words?: string | null
  photoIds: number[]
}

export interface Line { code: string; message: string; field?: string | null; clause?: string | null }

export interface IncidentData {
  incident: Incident
  goodsName?: string | null
  documentNumber?: string | null
  steps: Step[]
  pieces: Cell[]
  materials: Item[]
  toClose: Line[]
  entries: Entry[]
}

export interface Kind { kind: string; name: string; severity: Incident['severity']; blocks: boolean; inWriting: boolean }
