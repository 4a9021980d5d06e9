import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popconfirm from 'antd/es/popconfirm'
import { useState, type FormEvent } from 'react'
import { Lookup } from '@/components/form/Lookup'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { fromInputTime, fullTime, toInputTime } from '@/lib/time'
import styles from './admin.module.css'
import { texts } from './texts'
import type { Binding, Device } from './types'

interface Props {
  device: Device & { id: number }
  onKey: (key: string) => void
}

/** The vehicle a device is on, those it was on, and a new key when the old one leaked. */
export function DeviceBindings({ device, onKey }: Props) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const editable = useCan('DEVICE_WRITE')
  const vehicleName = useNames('vehicles')
  const path = `/api/devices/${device.id}`
  const queryKey = keys.one('devices', device.id, 'bindings')
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Binding[]>(`${path}/bindings`, undefined, signal),
  })
  const again = (said: string) => {
    toast.done(said)
    return client.invalidateQueries({ queryKey })
  }
  const bind = useMutation({
    mutationFn: (binding: { vehicleId: number; from: string }) => api.post(`${path}/bindings`, binding),
    onSuccess: () => again(t('bound')),
  })
  const unbind = useMutation({
    mutationFn: () => api.delete(`${path}/bindings/current`),
    onSuccess: () => again(t('unbound')),
  })
  const replace = useMutation({
    mutationFn: () => api.post<{ key: string }>(`${path}/key`),
    onSuccess: ({ key }) => onKey(key),
  })
  const problem = query.error ?? bind.error ?? unbind.error ?? replace.error
  const current = query.data?.find((binding) => !binding.to)
  return (
    <section className={styles.below}>
      <h2>{t('bindings')}</h2>
      {problem && <RefusalList problem={asProblem(problem)} />}
      {query.data && (
        <p>{current ? t('boundTo', { vehicle: vehicleName(current.vehicleId) }) : t('notBound')}</p>
      )}
      {editable && query.data && !current && <NewBinding busy={bind.isPending} onBind={bind.mutate} />}
      {editable && (
        <div className={styles.row} style={{ marginTop: 12 }}>
          {current && (
            <Button loading={unbind.isPending} onClick={() => unbind.mutate()}>
              {t('unbind')}
            </Button>
          )}
          <Popconfirm
            title={t('replaceKey')}
            description={t('replaceKeyAsk')}
            okText={t('replaceKey')}
            cancelText={tc('cancel')}
            onConfirm={() => replace.mutate()}
          >
            <Button loading={replace.isPending}>{t('replaceKey')}</Button>
          </Popconfirm>
        </div>
      )}
      <ul>
        {query.data?.map((binding) => (
          <li key={binding.id}>
            {vehicleName(binding.vehicleId)} ·{' '}
            {binding.to
              ? t('fromTo', { from: fullTime(binding.from).slice(0, 16), to: fullTime(binding.to).slice(0, 16) })
              : t('since', { from: fullTime(binding.from).slice(0, 16) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NewProps {
  busy: boolean
  onBind: (binding: { vehicleId: number; from: string }) => void
}

function NewBinding({ busy, onBind }: NewProps) {
  const t = useTexts(texts)
  const [vehicleId, setVehicleId] = useState<number | null>(null)
  const [from, setFrom] = useState(() => toInputTime(new Date().toISOString()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const since = fromInputTime(from)
    if (vehicleId !== null && since) onBind({ vehicleId, from: since })
  }
  return (
    <form className={styles.binding} onSubmit={submit}>
      <label>
        {t('bindVehicle')}
        <Lookup resource="vehicles" aria-label={t('bindVehicle')} value={vehicleId} onChange={setVehicleId} />
      </label>
      <label>
        {t('bindFrom')}
        <input className={styles.native} type="datetime-local" value={from} onChange={(e) => setFrom(e.target.value)} />
      </label>
      <Button type="primary" htmlType="submit" loading={busy} disabled={vehicleId === null}>
        {t('bind')}
      </Button>
    </form>
  )
}
