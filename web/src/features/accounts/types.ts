export interface Customer {
  code: string
  name: string
  shortName: string | null
  type: 'SHIPPER' | 'CONSIGNEE' | 'BOTH'
  customerClass: 'KEY' | 'ORDINARY' | 'POTENTIAL'
  industry: string | null
  provinceCity: string | null
  address: string | null
  phone: string | null
  accountManagerId?: number | null
  note: string | null
  active: boolean
  simulated?: boolean
}

export interface Contact {
  name: string
  title: string | null
  phone: string | null
  email: string | null
  province: string | null
  primary: boolean
  active: boolean
}

export const TYPES = ['SHIPPER', 'CONSIGNEE', 'BOTH'] as const
export const CLASSES = ['KEY', 'ORDINARY', 'POTENTIAL'] as const

/** A paper the customer wants with its deliveries. */
export interface Paper {
  code: string
  zh: string
  en: string
  /** Else it may be marked as not needed, with a reason. */
  required: boolean
}
