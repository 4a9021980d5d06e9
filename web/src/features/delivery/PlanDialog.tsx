import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { newReportKey } from '@/lib/reportKey'
import { useCan } from '@/lib/session'
import { Choice, CommandDialog, Words } from './CommandDialog'
import styles from './delivery.module.css'
import { report } from './shared'
import { texts } from './texts'
import type { Courier, Mode, Release, VehicleOption } from './types'

interface Props {
  consignment: { id: number; number: string }
  /** The order to change; without one a new one begins. */
  order?: Release
  onClose: () => void
  onPlanned?: (order: { id: number }) => void
}

/** An instant as the field for local times wants it, and back. */
const local = (at: string | null | undefined) => {
  if (!at) return ''
  const time = new Date(at)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const instant = (text: string) => (text ? new Date(text).toISOString() : null)

/** How the goods are to reach the consignee: vehicle with its reason, courier, trip, window. */
export function PlanDialog({ consignment, order, onClose, onPlanned }: Props) {
  const t = useTexts(texts)
  const plans = useCan('DELIVERY_PLAN')
  const reasons = useDictionary('vehicle_choice')
  const shared = useDictionary('mixed_trip')
  const [key] = useState(newReportKey)
  const [mode, setMode] = useState<Mode>(order?.mode ?? 'DOOR')
  const [vehicle, setVehicle] = useState(order?.vehicleId ?? null)
  const [why, setWhy] = useState(order?.vehicleReason ?? '')
  const [remark, setRemark] = useState(order?.vehicleRemark ?? '')
  const [courier, setCourier] = useState(order?.courierId ? String(order.courierId) : '')
  const [mixed, setMixed] = useState(order?.mixedReason ?? '')
  const [from, setFrom] = useState(local(order?.windowFrom))
  const [to, setTo] = useState(local(order?.windowTo))
  const door = mode === 'DOOR'
  const { data: couriers } = useQuery({
    queryKey: ['delivery/couriers', consignment.id],
    queryFn: ({ signal }) => api.get<Courier[]>(`/api/delivery/consignments/${consignment.id}/couriers`, undefined, signal),
    enabled: plans && door,
  })
  const send = async () => {
    const body = {
      report: report(key), mode, revision: order?.revision,
      pieceIds: order?.pieces.map((piece) => piece.id) ?? null,
      vehicleId: door ? vehicle : null, vehicleReason: door && vehicle ? why || null : null,
      vehicleRemark: door && vehicle ? remark || null : null,
      courierId: door && courier ? Number(courier) : null, mixedReason: door ? mixed || null : null,
      windowFrom: instant(from), windowTo: instant(to),
    }
    const planned = order
      ? await api.put<{ id: number }>(`/api/delivery/releases/${order.id}/plan`, body)
      : await api.post<{ id: number }>(`/api/delivery/consignments/${consignment.id}/releases`, body)
    onPlanned?.(planned)
  }
  const looked = order?.reviews.some((review) => review.approved && review.standing)
  return (
    <CommandDialog title={`${order ? t('change') : t('planNew')} · ${consignment.number}`} hint={looked ? t('changeWarning') : undefined} confirm={t('save')} done={t('saved')} send={send} onClose={onClose}>
      <Choice label={t('how')} value={mode} options={(['DOOR', 'PICKUP'] as Mode[]).map((value) => ({ value, label: t(`mode_${value}`) }))} onChange={(value) => setMode((value || 'DOOR') as Mode)} />
      {door && plans && (
        <>
          <Vehicles consignmentId={consignment.id} pieces={order?.pieces.length} chosen={vehicle} onChoose={setVehicle} />
          <Choice label={t('why')} value={why} options={reasons.options} empty={t('choose')} onChange={setWhy} />
          <Words label={t('remark')} value={remark} onChange={setRemark} rows={1} />
          <Choice label={t('courier')} value={courier} options={(couriers ?? []).map((one) => ({ value: String(one.id), label: one.name }))} empty={t('choose')} onChange={setCourier} />
          <Choice label={t('dedicated')} value={mixed} options={shared.options.map((one) => ({ ...one, label: t('mixed', { reason: one.label }) }))} empty={t('dedicatedTrip')} onChange={setMixed} />
        </>
      )}
      <fieldset>
        <legend>{t('window')}</legend>
        <div className={styles.two}>
          <input type="datetime-local" className={styles.select} aria-label={t('from')} value={from} onChange={(e) => setFrom(e.target.value)} />
          <input type="datetime-local" className={styles.select} aria-label={t('to')} value={to} onChange={(e) => setTo(e.target.value)} />
        </div>
      </fieldset>
    </CommandDialog>
  )
}

interface VehiclesProps {
  consignmentId: number
  pieces?: number
  chosen: number | null
  onChoose: (id: number) => void
}

/** Vehicles, the most suitable first, with what speaks against each. */
function Vehicles({ consignmentId, pieces, chosen, onChoose }: VehiclesProps) {
  const t = useTexts(texts)
  const name = useId()
  const { data } = useQuery({
    queryKey: ['delivery/vehicles', consignmentId, pieces ?? 0],
    queryFn: ({ signal }) => api.get<VehicleOption[]>(`/api/delivery/consignments/${consignmentId}/vehicles`, { pieces }, signal),
  })
  return (
    <fieldset>
      <legend>{t('vehicle')}</legend>
      <ul className={styles.vehicles}>
        {(data ?? []).map((one) => (
          <li key={one.id}>
            <label>
              <input type="radio" name={name} checked={chosen === one.id} onChange={() => onChoose(one.id)} />
              <span>
                <strong>{one.plate}</strong> {one.type}
                {one.tailLift && ` · ${t('tailLift')}`}
                {one.capacityKg != null && ` · ${one.capacityKg} kg`}
                {one.volumeM3 != null && ` · ${one.volumeM3} m³`}
              </span>
              <span className={one.against.length > 0 ? styles.against : styles.quiet}>{one.against.length > 0 ? one.against.join(' ') : t('suits')}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
