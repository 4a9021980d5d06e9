/** A photo, signature or file, as the server answers it. */
export interface Exhibit {
  id: number
  kind: 'PHOTO' | 'SIGNATURE' | 'FILE'
  sha256: string
  bytes: number
  contentType: string
  fileName: string
  subject: string
  step?: string | null
  slot: string
  siteId?: number | null
  takenAt: string
  deviceTime?: string | null
  deviceClockOffsetMs: number
  receivedAt: string
  exifTime?: string | null
  exifPoint?: { latitude: number; longitude: number } | null
  point?: { latitude: number; longitude: number } | null
  flags: string[]
  width?: number | null
  height?: number | null
  byName: string
  verdict?: 'ACCEPTED' | 'REJECTED' | null
  keepUntil: string
}

/** Flags that say that a picture served before. */
export const REUSE = ['USED_BEFORE', 'LOOKS_USED_BEFORE']
