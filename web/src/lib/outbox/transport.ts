import { api } from '../api'
import { Problem } from '../problem'
import { measureClock } from './clock'
import type { BatchResult, Transport } from './sender'

async function serverTime(): Promise<number> {
  return Date.parse((await api.get<{ now: string }>('/api/time')).now)
}

/** The server of the page. */
export const httpTransport: Transport = {
  async person() {
    try {
      return (await api.get<{ personId: number | null }>('/api/session')).personId
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }
  },
  clockAhead: () => measureClock(serverTime),
  async commands(items, offset) {
    const commands = items.map(({ command, loadId, reportKey, deviceTime }) => ({
      ...command,
      ...(loadId === null ? {} : { loadId }),
      reportKey,
      deviceTime,
      deviceClockOffsetMs: offset,
    }))
    return (await api.post<{ results: BatchResult[] }>('/api/handling/batches', { commands })).results
  },
  async photo({ photo, reportKey, deviceTime }, bytes, offset) {
    const { fileName, contentType, subject, slot, step, siteId, latitude, longitude } = photo
    const place = { subject, slot, step, siteId, latitude, longitude }
    const form = new FormData()
    form.set('file', new Blob([bytes], { type: contentType }), fileName)
    for (const [name, value] of Object.entries(place)) if (value !== undefined) form.set(name, String(value))
    form.set('reportKey', reportKey)
    form.set('deviceTime', deviceTime)
    form.set('deviceClockOffsetMs', String(offset))
    await api.post('/api/evidence', form)
  },
}
