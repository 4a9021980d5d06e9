import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { PhotoPicker } from '@/components/camera/PhotoPicker'
import { incidentTexts } from '@/components/incidents/texts'
import { SEVERITIES, type Severity } from '@/components/incidents/types'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { PieceGrid } from '@/components/PieceGrid'
import { RefusalList } from '@/components/RefusalList'
import { ScanField } from '@/components/scan/ScanField'
import { toast } from '@/components/toast'
import { api, type Page } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { readCode } from '@/lib/scan/code'
import { useCan } from '@/lib/session'
import styles from './incidents.module.css'
import { texts } from './texts'
import type { IncidentData, Kind } from './types'

/** 登记异常: the waybill, the kind, perhaps pieces and a photo; everything else may follow. Clause A-10. */
export function NewIncidentPage() {
  const t = useTexts(texts)
  const [params, setParams] = useSearchParams()
  const id = params.get('consignment')
  return (
    <>
      <PageHeader title={t('newIncident')} />
      {id && /^\d+$/.test(id) ? <Form key={id} id={Number(id)} first={params.getAll('piece').map(Number)} siteId={Number(params.get('site')) || undefined} /> : <Find found={(consignment, piece) => {
        params.set('consignment', String(consignment))
        if (piece) params.set('piece', String(piece))
        setParams(params, { replace: true })
      }} />}
    </>
  )
}

/** The waybill by its number, or by the label of a piece. */
function Find({ found }: { found: (consignment: number, piece?: number) => void }) {
  const t = useTexts(texts)
  const look = async (text: string) => {
    try {
      const code = readCode(text)
      if (code?.what === 'piece') {
        const piece = await api.get<{ consignmentId: number; piece: { id: number } }>(`/api/pieces/by-code/${encodeURIComponent(code.code)}`)
        found(piece.consignmentId, piece.piece.id)
        return
      }
      const { rows } = await api.get<Page<{ id: number; number: string }>>('/api/consignments', { q: text.trim(), page: 0, size: 2 })
      const exact = rows.find((row) => row.number.toUpperCase() === code?.code) ?? (rows.length === 1 ? rows[0] : undefined)
      if (exact) found(exact.id)
      else toast.problem(t('unknown', { text }))
    } catch (error) {
      toast.problem(asProblem(error).message)
    }
  }
  return <div className={styles.find}><ScanField hint={t('whichWaybill')} onCode={(text) => void look(text)} /></div>
}

interface Draft { kind?: string; severity?: Severity; pieces: number[]; photos: number[]; words: string; key: string }

function Form({ id, first, siteId }: { id: number; first: number[]; siteId?: number }) {
  const t = useTexts(texts)
  const ti = useTexts(incidentTexts)
  const navigate = useNavigate()
  const takesPhotos = useCan('EVIDENCE_ADD')
  const [draft, setDraft, drop] = useDraft<Draft>(`incident:${id}`, { pieces: first, photos: [], words: '', key: newReportKey() })
  const [unsaid, setUnsaid] = useState(false)
  const kinds = useQuery({ queryKey: keys.one('incidents', 'kinds'), queryFn: ({ signal }) => api.get<Kind[]>('/api/incidents/kinds', undefined, signal), staleTime: 300_000 })
  const goods = useQuery({ queryKey: keys.one('consignments', id, 'sheet'), queryFn: ({ signal }) => api.get<{ consignment: { number: string } }>(`/api/consignments/${id}`, undefined, signal) })
  const pieces = useQuery({ queryKey: keys.one('consignments', id, 'pieces'), queryFn: ({ signal }) => api.get<{ id: number; seq: number }[]>(`/api/consignments/${id}/pieces`, undefined, signal) })
  const open = useMutation({
    mutationFn: () =>
      api.post<IncidentData>('/api/incidents', {
        report: { reportKey: draft.key }, consignmentId: id, kind: draft.kind, siteId, pieceIds: draft.pieces,
        severity: draft.severity, words: draft.words.trim() || null, photoIds: draft.photos,
      }),
    onSuccess: ({ incident }) => {
      drop()
      toast.done(t('opened'))
      void navigate(`/incidents/${incident.id}`, { replace: true })
    },
  })
  if (kinds.error || pieces.error) return <RefusalList problem={asProblem(kinds.error ?? pieces.error)} />
  if (!kinds.data || !pieces.data) return <Loading />
  const send = () => {
    setUnsaid(!draft.kind)
    if (draft.kind && !open.isPending) open.mutate()
  }
  const usual = kinds.data.find((one) => one.kind === draft.kind)?.severity
  return (
    <div className={styles.form}>
      <p className={styles.about}>{t('waybill')} <b>{goods.data?.consignment.number}</b></p>
      <fieldset>
        <legend>{t('whatHappened')}</legend>
        <div className={styles.kinds}>
          {kinds.data.map((one) => (
            <button key={one.kind} type="button" aria-pressed={draft.kind === one.kind} onClick={() => setDraft({ ...draft, kind: one.kind, severity: undefined })}>
              {one.name}{one.blocks && <small>{t('blocks')}</small>}
            </button>
          ))}
        </div>
        {unsaid && !draft.kind && <p role="alert" className={styles.error}>{t('chooseKind')}</p>}
      </fieldset>
      {takesPhotos && <PhotoPicker subject={`consignment:${id}`} slot="incident" siteId={siteId} label={t('photo')} chosen={draft.photos} onChange={(photos) => setDraft({ ...draft, photos })} />}
      <fieldset>
        <legend>{t('whichPieces')}</legend>
        <PieceGrid
          pieces={pieces.data.map((piece) => ({ id: piece.id, seq: piece.seq, state: draft.pieces.includes(piece.id) ? 'DAMAGED' : 'EXPECTED' }))}
          words={{ DAMAGED: t('chosenPieces'), EXPECTED: t('otherPieces') }}
          chosen={new Set(draft.pieces)}
          onOpen={({ id: piece }) => setDraft({ ...draft, pieces: draft.pieces.includes(piece) ? draft.pieces.filter((one) => one !== piece) : [...draft.pieces, piece] })}
        />
      </fieldset>
      <label>{t('describe')}<textarea rows={3} maxLength={2000} value={draft.words} onChange={(e) => setDraft({ ...draft, words: e.target.value })} /></label>
      <label>{t('severity')}
        <select value={draft.severity ?? usual ?? ''} onChange={(e) => setDraft({ ...draft, severity: e.target.value as Severity })} disabled={!draft.kind}>
          {SEVERITIES.map((one) => <option key={one} value={one}>{ti(`severity_${one}`)}</option>)}
        </select>
      </label>
      {open.error && <RefusalList problem={asProblem(open.error)} />}
      <div className={styles.send}><Button type="primary" size="large" loading={open.isPending} onClick={send}>{ti('open')}</Button></div>
    </div>
  )
}
