export const TOPICS = ['TASKS', 'DOCUMENTS', 'CARGO', 'OWN_CARGO', 'SYSTEM'] as const
export type Topic = (typeof TOPICS)[number]
export const URGENCIES = ['LOW', 'NORMAL', 'URGENT'] as const
export type Urgency = (typeof URGENCIES)[number]
/** Ways to a person. */
export const PERSONAL = ['IN_APP', 'PUSH', 'EMAIL', 'SMS'] as const
/** Ways to a group or a program. */
export const ENDPOINTS = ['WECOM', 'DINGTALK', 'WEBHOOK'] as const
export type Channel = (typeof PERSONAL)[number] | (typeof ENDPOINTS)[number]
export const STATES = ['WAITING', 'SENDING', 'SENT', 'DEAD', 'UNCLEAR', 'DISMISSED'] as const
export type State = (typeof STATES)[number]
export type Audience = 'NAMED' | 'ROLE' | 'CUSTOMER' | 'ENDPOINT'

export interface Message {
  id: number
  kind: string
  topic: Topic
  urgency: Urgency
  channel: Channel
  personId?: number | null
  receiverName: string
  customer: boolean
  title: string
  body: string
  link?: string | null
  subject?: string | null
  /** How many notices of a kind it tells of. */
  merged: number
  state: State
  dueAt: string
  attempts: number
  createdAt: string
  sentAt?: string | null
  readAt?: string | null
}

export interface Story {
  message: Message
  noticeKey: string
  uid: string
  attempts: { number: number; startedAt: string; endedAt?: string | null; outcome?: string | null; proof?: string | null }[]
  decisions: { at: string; byName: string; replayed: boolean; reason: string }[]
}

export interface Kind {
  kind: string
  code: string
  name: string
  topic: Topic
  urgency: Urgency
  forCustomers: boolean
}

export interface Rule {
  id: number
  kind: string
  audience: Audience
  role?: string | null
  endpointId?: number | null
  least: Urgency
  channel: Channel
  enabled: boolean
  version: number
}

export interface Endpoint {
  id: number
  channel: Channel
  name: string
  /** The host and the end of what follows; the rest is secret. */
  address: string
  secretEnd?: string | null
  siteId?: number | null
  customerId?: number | null
  enabled: boolean
  version: number
  createdAt: string
}

export interface Preferences {
  language: string
  quiet: boolean
  quietFrom: string
  quietTo: string
  digest: boolean
  optOuts: { topic: Topic; channel: Channel }[]
  mail: boolean
  sms: boolean
}
