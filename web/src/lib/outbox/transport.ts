import { api } from '../api'
import { Problem } from '../problem'
import { measureClock } from './clock'
import type { BatchResult, Transport } from './sender'

async function serverTime(): Promise<number> {
  return Date.parse((await api.get<{ now: string }>('/api/time')).now)
}

/** The load a command is about: by its number, or by the key of the command that lists it in the same batch. */
function loadOf(about: string | null): { loadId?: number; loadKey?: string } {
  const [, load = ''] = /^load:(.+)$/.exec(about ?? '') ?? []
  if (load === '') return {}
  const key = /^\{\{(.+)\}\}$/.exec(load)?.[1]
  return key === undefined ? { loadId: Number(load) } : { loadKey: key }
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
    const commands = items.map(({ command, about, reportKey, deviceTime }) => ({
      ...command,
      ...loadOf(about),
      reportKey,
      deviceTime,
      deviceClockOffsetMs: offset,
    }))
    return (await api.post<{ results: BatchResult[] }>('/api/handling/batches', { commands })).results
  },
  request({ request, reportKey, deviceTime }, offset) {
    return api.post(request.path, { ...request.body, report: { reportKey, deviceTime, deviceClockOffsetMs: offset } })
  },
  async photo({ photo, reportKey, deviceTime }, bytes, offset) {
    const { subject, slot, step, siteId, kind, latitude, longitude } = photo
    const place = { subject, slot, step, siteId, kind, latitude, longitude }
    const form = new FormData()
    form.set('file', new Blob([bytes], { type: photo.contentType }), photo.fileName)
    for (const [name, value] of Object.entries(place)) if (value !== undefined) form.set(name, String(value))
    form.set('reportKey', reportKey)
    form.set('deviceTime', deviceTime)
    form.set('deviceClockOffsetMs', String(offset))
    return (await api.post<{ id: number }>('/api/evidence', form)).id
  },
}
