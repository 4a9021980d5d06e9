import type { Permission } from '@/lib/session'

export interface Person {
  username: string
  displayName: string
  phone: string | null
  email: string | null
  departmentId: number | null
  departmentName?: string | null
  roles: string[]
  branches: number[]
  accounts: number[]
  active: boolean
  locked?: boolean
  mustChangePassword?: boolean
  simulated?: boolean
  lastSignInAt?: string | null
}

export type Reach = 'NETWORK' | 'BRANCHES' | 'ACCOUNTS'

/** A role of the regulation with what it may do and how far it sees. */
export interface Role {
  role: string
  name: string
  reach: Reach
  permissions: Permission[]
  permissionNames: Partial<Record<Permission, string>>
}

export interface Department {
  id: number
  code: string
  name: string
  active: boolean
  version: number
}

/** A program's right to act. */
export interface ApiKey {
  id: number
  name: string
  prefix: string
  permissions: Permission[]
  everything: boolean
  branches: number[]
  accounts: number[]
  createdByName?: string | null
  createdAt: string
  expiresAt: string
  revokedAt?: string | null
  lastUsedAt?: string | null
}

export const DEVICE_KINDS = ['GPS_TERMINAL', 'PHONE', 'API'] as const

export interface Device {
  serial: string
  kind: (typeof DEVICE_KINDS)[number]
  name: string
  active: boolean
  lastSeenAt?: string | null
  simulated?: boolean
}

export interface Binding {
  id: number
  deviceId: number
  vehicleId: number
  from: string
  to?: string | null
}

export interface AuditEntry {
  seq: number
  at: string
  actor: string
  actorName?: string | null
  action: string
  subject: string
  details: unknown
  hash: string
}

export interface Verification {
  intact: boolean
  entries: number
  firstBroken?: number | null
  lastHash: string
}
