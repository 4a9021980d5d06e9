import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { newReportKey } from '@/lib/reportKey'
import { Choice, CommandDialog, Words } from './CommandDialog'
import { report } from './shared'
import { texts } from './texts'
import type { Decision, Deficiency, Refusal, Release, Reviewer } from './types'

interface OrderProps {
  order: Release
  onClose: () => void
}

/** 放行 / 退回: one of the two reviews. */
export function ReviewDialog({ order, approving, onClose }: OrderProps & { approving: boolean }) {
  const t = useTexts(texts)
  const reasons = useDictionary('release_rejection')
  const [key] = useState(newReportKey)
  const [role, setRole] = useState<Reviewer | undefined>(order.myReviews[0])
  const [reason, setReason] = useState('')
  const [comment, setComment] = useState('')
  const path = `/api/delivery/releases/${order.id}/${approving ? 'approval' : 'rejection'}`
  const send = () =>
    api.post(path, {
      report: report(key), revision: order.revision, role, comment: comment || null,
      ...(approving ? {} : { reason: reason || null }),
    })
  return (
    <CommandDialog
      title={`${approving ? t('approve') : t('reject')} · ${order.number}`}
      confirm={approving ? t('approve') : t('reject')}
      danger={!approving}
      done={approving ? t('approved') : t('rejected')}
      send={send}
      onClose={onClose}
    >
      {order.myReviews.length > 1 && (
        <Choice label={t('reviews')} value={role ?? ''} options={order.myReviews.map((one) => ({ value: one, label: t('asRole', { role: t(`role_${one}`) }) }))} onChange={(value) => setRole(value as Reviewer)} />
      )}
      {!approving && <Choice label={t('reason')} value={reason} options={reasons.options} empty={t('choose')} onChange={setReason} />}
      <Words label={t('comment')} value={comment} onChange={setComment} />
    </CommandDialog>
  )
}

/** Marks what is incomplete, and who has to make it up. */
export function RaiseDialog({ order, onClose }: OrderProps) {
  const t = useTexts(texts)
  const kinds = useDictionary('release_deficiency')
  const { data: people } = useQuery({
    queryKey: ['delivery/people', order.siteId],
    queryFn: ({ signal }) => api.get<{ id: number; name: string }[]>(`/api/delivery/consignments/${order.consignmentId}/colleagues`, undefined, signal),
  })
  const [key] = useState(newReportKey)
  const [kind, setKind] = useState('')
  const [person, setPerson] = useState('')
  const [note, setNote] = useState('')
  const send = () =>
    api.post(`/api/delivery/releases/${order.id}/deficiencies`, { report: report(key), kind, note: note || null, responsibleId: Number(person) })
  return (
    <CommandDialog title={t('raise')} confirm={t('raise')} done={t('saved')} send={send} onClose={onClose}>
      <Choice label={t('kind')} value={kind} options={kinds.options} empty={t('choose')} onChange={setKind} />
      <Choice label={t('responsible')} value={person} options={(people ?? []).map((one) => ({ value: String(one.id), label: one.name }))} empty={t('choose')} onChange={setPerson} />
      <Words label={t('remark')} value={note} onChange={setNote} />
    </CommandDialog>
  )
}

interface DeficiencyProps {
  deficiency: Deficiency
  onClose: () => void
}

export function SignDialog({ deficiency, onClose }: DeficiencyProps) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [note, setNote] = useState('')
  const send = () => api.post(`/api/delivery/deficiencies/${deficiency.id}/signature`, { report: report(key), note: note || null })
  return (
    <CommandDialog title={t('sign')} hint={deficiency.note ?? undefined} confirm={t('sign')} done={t('saved')} send={send} onClose={onClose}>
      <Words label={t('signNote')} value={note} onChange={setNote} />
    </CommandDialog>
  )
}

export function PermitDialog({ deficiency, onClose }: DeficiencyProps) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [reason, setReason] = useState('')
  const send = () => api.post(`/api/delivery/deficiencies/${deficiency.id}/permission`, { report: report(key), reason })
  return (
    <CommandDialog title={t('permit')} hint={deficiency.note ?? undefined} confirm={t('permit')} done={t('saved')} send={send} onClose={onClose}>
      <Words label={t('reason')} value={reason} onChange={setReason} />
    </CommandDialog>
  )
}

export function CancelDialog({ order, onClose }: OrderProps) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [reason, setReason] = useState('')
  const send = () => api.post(`/api/delivery/releases/${order.id}/cancellation`, { report: report(key), reason })
  return (
    <CommandDialog title={t('cancelOrder')} confirm={t('cancelOrder')} danger done={t('saved')} send={send} onClose={onClose}>
      <Words label={t('reason')} value={reason} onChange={setReason} />
    </CommandDialog>
  )
}

interface AbsentProps {
  order: Release
  code: string
  name: string
  onClose: () => void
}

/** Why a paper need not be there. */
export function AbsentDialog({ order, code, name, onClose }: AbsentProps) {
  const t = useTexts(texts)
  const reasons = useDictionary('document_absent')
  const [key] = useState(newReportKey)
  const [reason, setReason] = useState('')
  const [remark, setRemark] = useState('')
  const send = () =>
    api.put(`/api/delivery/releases/${order.id}/papers/${code}`, { report: report(key), present: false, reason: reason || null, remark: remark || null })
  return (
    <CommandDialog title={`${name} · ${t('absent')}`} confirm={t('save')} done={t('saved')} send={send} onClose={onClose}>
      <Choice label={t('reason')} value={reason} options={reasons.options} empty={t('choose')} onChange={setReason} />
      <Words label={t('remark')} value={remark} onChange={setRemark} />
    </CommandDialog>
  )
}

interface RefusalProps {
  refusal: Refusal
  onClose: () => void
}

export function DecisionDialog({ refusal, onClose }: RefusalProps) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [decision, setDecision] = useState<Decision | ''>('')
  const [remark, setRemark] = useState('')
  const send = () =>
    api.post(`/api/delivery/refusals/${refusal.id}/decision`, { report: report(key), decision: decision || null, remark: remark || null })
  const all: Decision[] = ['RETURN', 'REPACK', 'REDELIVER']
  return (
    <CommandDialog title={t('decide')} hint={refusal.statement} confirm={t('decide')} done={t('decided')} send={send} onClose={onClose}>
      <Choice label={t('decision')} value={decision} options={all.map((value) => ({ value, label: t(`decision_${value}`) }))} empty={t('choose')} onChange={(value) => setDecision(value as Decision)} />
      <Words label={t('remark')} value={remark} onChange={setRemark} />
    </CommandDialog>
  )
}

/** A step of a refusal that takes a note: repacked, or the return confirmed. */
export function NoteDialog({ refusal, step, onClose }: RefusalProps & { step: 'repacking' | 'confirmation' }) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [note, setNote] = useState('')
  const verb = step === 'repacking' ? t('repacked') : t('confirmReturn')
  const send = () => api.post(`/api/delivery/refusals/${refusal.id}/${step}`, { report: report(key), note: note || null })
  return (
    <CommandDialog title={verb} confirm={verb} done={t('saved')} send={send} onClose={onClose}>
      <Words label={t('remark')} value={note} onChange={setNote} />
    </CommandDialog>
  )
}

export function ContactDialog({ refusal, onClose }: RefusalProps) {
  const t = useTexts(texts)
  const [key] = useState(newReportKey)
  const [channel, setChannel] = useState(t('phone'))
  const [spokenTo, setSpokenTo] = useState('')
  const [note, setNote] = useState('')
  const send = () => api.post(`/api/delivery/refusals/${refusal.id}/contacts`, { report: report(key), channel, spokenTo, note })
  return (
    <CommandDialog title={t('addContact')} confirm={t('save')} done={t('saved')} send={send} onClose={onClose}>
      <Choice label={t('channel')} value={channel} options={[t('phone'), t('wechat')].map((value) => ({ value, label: value }))} onChange={setChannel} />
      <Words label={t('spokenTo')} value={spokenTo} onChange={setSpokenTo} rows={1} />
      <Words label={t('contactNote')} value={note} onChange={setNote} />
    </CommandDialog>
  )
}
