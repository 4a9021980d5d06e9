import { newReportKey } from '@/lib/reportKey'
import { upload } from '@/lib/upload'

/** Hands a photo in as evidence about something, online; what is taken on the dock goes through the outbox instead. */
export async function sendPhoto(file: File, subject: string, slot: string, siteId?: number | null): Promise<number> {
  const form = new FormData()
  form.set('file', file)
  form.set('subject', subject)
  form.set('slot', slot)
  form.set('reportKey', newReportKey())
  form.set('deviceTime', new Date().toISOString())
  if (siteId) form.set('siteId', String(siteId))
  const { id } = await upload<{ id: number }>('/api/evidence', form, () => undefined).answer
  return id
}
