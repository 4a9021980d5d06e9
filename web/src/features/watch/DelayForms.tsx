import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import { Lookup } from '@/components/form/Lookup'
import { StatusTag } from '@/components/StatusTag'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { useReread } from './data'
import { texts } from './texts'
import type { Delay, Plan } from './types'
import styles from './watch.module.css'

interface Candidate {
  id: number
  plate: string
  type?: string
  capacityKg?: number
  fits: boolean
  busy: boolean
}

interface PlanValue {
  vehicleId: number | null
  plannedFor: string | null
  cause: string | null
  note: string | null
  after: number | null
  reportKey: string
}

interface Props {
  delay: Delay
  onClose: () => void
}

/** A vehicle and a time answer the delay; the branch’s own free vehicles are one tap away. */
export function PlanForm({ delay, last, onClose }: Props & { last?: Plan }) {
  const t = useTexts(texts)
  const reread = useReread()
  const causes = useDictionary('delay')
  const [blank] = useState<PlanValue>(() => ({
    vehicleId: null, plannedFor: null, cause: null, note: null, after: last?.id ?? null, reportKey: newReportKey(),
  }))
  const delivers = delay.kind === 'DELIVERY' || delay.kind === 'DELIVERY_NEAR'
  return (
    <EntityDrawer<PlanValue>
      resource={`watch/delays/${delay.id}/plan`}
      id="new"
      title={() => `${t('arrange')} · ${t(`delay_${delay.kind}`)}`}
      blank={blank}
      editable
      width={520}
      onClose={onClose}
      onSaved={() => void reread()}
      verbs={{ save: t('arrange'), saved: t('arranged') }}
      fields={[
        {
          name: 'vehicleId', label: t('otherVehicle'), kind: 'custom', required: true, wide: true,
          render: ({ value, set, id, errors }) => (
            <>
              <Candidates delayId={delay.id} chosen={value.vehicleId} onChoose={(vehicleId) => set({ vehicleId })} />
              <Lookup resource="vehicles" id={id} value={value.vehicleId} onChange={(vehicleId) => set({ vehicleId })} status={errors.vehicleId ? 'error' : undefined} />
            </>
          ),
        },
        { name: 'plannedFor', label: t(delivers ? 'plannedDelivery' : 'plannedDeparture'), kind: 'time', required: true },
        { name: 'cause', label: t('cause'), kind: 'select', required: true, options: causes.options },
        { name: 'note', label: t('note'), kind: 'textarea', wide: true, required: false },
      ]}
    />
  )
}

function Candidates({ delayId, chosen, onChoose }: { delayId: number; chosen: number | null; onChoose: (id: number) => void }) {
  const t = useTexts(texts)
  const { data } = useQuery({
    queryKey: keys.one('watch', delayId, 'vehicles'),
    queryFn: ({ signal }) => api.get<Candidate[]>(`/api/watch/delays/${delayId}/vehicles`, undefined, signal),
  })
  if (!data) return null
  if (data.length === 0) return <p className={styles.quiet}>{t('noCandidates')}</p>
  return (
    <div className={styles.candidates} role="group" aria-label={t('candidates')}>
      {data.map((each) => (
        <button key={each.id} type="button" aria-pressed={chosen === each.id} onClick={() => onChoose(each.id)}>
          <strong>{each.plate}</strong>
          <span>{each.type}</span>
          <StatusTag tone={each.busy || !each.fits ? 'waiting' : 'done'}>
            {t(!each.fits ? 'tooSmall' : each.busy ? 'busy' : 'free')}
          </StatusTag>
        </button>
      ))}
    </div>
  )
}

interface HandleValue {
  note: string | null
  expectedArrivalAt: string | null
}

/** Words answer the delay: what was found out, and when the goods are expected now. */
export function HandleForm({ delay, onClose }: Props) {
  const t = useTexts(texts)
  const reread = useReread()
  return (
    <EntityDrawer<HandleValue>
      resource={`watch/delays/${delay.id}/handling`}
      id="new"
      title={() => `${t('handle')} · ${t(`delay_${delay.kind}`)}`}
      blank={{ note: null, expectedArrivalAt: null }}
      editable
      width={480}
      onClose={onClose}
      onSaved={() => void reread()}
      verbs={{ save: t('handle'), saved: t('handled') }}
      fields={[
        { name: 'note', label: t('words'), kind: 'textarea', required: true, wide: true, clause: 'A-09' },
        { name: 'expectedArrivalAt', label: t('newArrival'), kind: 'time' },
      ]}
    />
  )
}

/** A reason ends the delay without a deed. */
export function CancelForm({ delay, onClose }: Props) {
  const t = useTexts(texts)
  const reread = useReread()
  return (
    <EntityDrawer<{ reason: string | null }>
      resource={`watch/delays/${delay.id}/cancellation`}
      id="new"
      title={() => `${t('dropIt')} · ${t(`delay_${delay.kind}`)}`}
      blank={{ reason: null }}
      editable
      width={480}
      onClose={onClose}
      onSaved={() => void reread()}
      verbs={{ save: t('dropIt'), saved: t('dropped') }}
      fields={[{ name: 'reason', label: t('reason'), kind: 'textarea', required: true, wide: true, clause: 'A-13' }]}
    />
  )
}
