import { PhotoPicker } from '@/components/camera/PhotoPicker'
import { incidentTexts } from '@/components/incidents/texts'
import { SEVERITIES } from '@/components/incidents/types'
import { PieceGrid } from '@/components/PieceGrid'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { ActDialog, Choice, Text } from './ActDialog'
import { demanded } from './sentence'
import { texts } from './texts'
import type { IncidentData, Item } from './types'

interface Props {
  data: IncidentData
  onClose: () => void
}

const path = ({ incident }: IncidentData, command: string) => `/api/incidents/${incident.id}/${command}`
const draft = ({ incident }: IncidentData, command: string) => `incident:${incident.id}:${command}`
const orNull = (text: string) => text.trim() || null

/** Words with photos: an action, a solution. */
export function SayDialog({ data, command, photos, danger, onClose }: Props & { command: 'act' | 'solve' | 'sendBack' | 'release' | 'close' | 'dismiss'; photos?: 'goodsPhotos' | 'proof'; danger?: boolean }) {
  const t = useTexts(texts)
  const to = { act: 'actions', solve: 'solution', sendBack: 'objection', release: 'release', close: 'closing', dismiss: 'dismissal' }[command]
  const label = { act: t('describe'), solve: t('how'), sendBack: t('reason'), release: t('remark'), close: t('closing'), dismiss: t('reason') }[command]
  return (
    <ActDialog
      title={`${t(command)} · ${data.incident.number}`} confirm={t(command)} danger={danger} draft={draft(data, command)} initial={{ words: '', photoIds: [] as number[] }} onClose={onClose}
      send={(said, report) => api.post(path(data, to), { report, words: orNull(said.words), photoIds: said.photoIds })}
      fields={(said, set) => (
        <>
          <Text label={label} must={command !== 'release'} rows={3} value={said.words} onChange={(words) => set({ ...said, words })} />
          {photos && <PhotoPicker subject={`consignment:${data.incident.consignmentId}`} slot="incident" siteId={data.incident.siteId} label={t(photos)} chosen={said.photoIds} onChange={(photoIds) => set({ ...said, photoIds })} />}
        </>
      )}
    />
  )
}

/** 登记联系: whom, how and what. */
export function ContactDialog({ data, onClose }: Props) {
  const t = useTexts(texts)
  const channels = t('channels').split(',')
  return (
    <ActDialog
      title={t('contact')} confirm={t('contact')} draft={draft(data, 'contact')} initial={{ channel: channels[0] ?? '', spokenTo: '', words: '' }} onClose={onClose}
      send={(said, report) => api.post(path(data, 'contacts'), { report, channel: said.channel, spokenTo: orNull(said.spokenTo), words: orNull(said.words) })}
      fields={(said, set) => (
        <>
          <Choice label={t('channel')} value={said.channel} options={channels.map((one) => ({ value: one, label: one }))} onChange={(channel) => set({ ...said, channel })} />
          <Text label={t('spokenTo')} must rows={1} value={said.spokenTo} onChange={(spokenTo) => set({ ...said, spokenTo })} />
          <Text label={t('said')} must value={said.words} onChange={(words) => set({ ...said, words })} />
        </>
      )}
    />
  )
}

export function GradeDialog({ data, onClose }: Props) {
  const t = useTexts(texts)
  const ti = useTexts(incidentTexts)
  return (
    <ActDialog
      title={t('grade')} confirm={t('grade')} draft={draft(data, 'grade')} initial={{ severity: data.incident.severity as string, words: '' }} onClose={onClose}
      send={(said, report) => api.put(path(data, 'severity'), { report, severity: said.severity, words: orNull(said.words) })}
      fields={(said, set) => (
        <>
          <Choice label={t('severity')} value={said.severity} options={SEVERITIES.map((value) => ({ value, label: ti(`severity_${value}`) }))} onChange={(severity) => set({ ...said, severity })} />
          <Text label={t('reason')} must value={said.words} onChange={(words) => set({ ...said, words })} />
        </>
      )}
    />
  )
}

/** 书面汇报: what the stage demands is marked; after the first it is a correction. Clauses A-11, A-22, A-29. */
export function ReportDialog({ data, onClose }: Props) {
  const t = useTexts(texts)
  const { incident } = data
  const must = demanded(incident.stage)
  const again = incident.reportVersion > 0
  const shown = [...new Set(data.entries.flatMap((entry) => (entry.kind === 'MATERIAL' ? [] : entry.photoIds)))]
  return (
    <ActDialog
      title={`${again ? t('reportAgain') : t('report')} · ${incident.number}`} hint={t('reportHint')} confirm={again ? t('reportAgain') : t('report')} draft={draft(data, `report${incident.reportVersion}`)}
      initial={{ facts: incident.words ?? '', investigation: '', cause: '', result: '', correction: '', photoIds: shown }} onClose={onClose}
      send={(said, report) => api.post(path(data, 'reports'), {
        report, facts: said.facts, investigation: orNull(said.investigation), cause: orNull(said.cause), result: orNull(said.result), photoIds: said.photoIds,
        correction: again ? orNull(said.correction) : null,
      })}
      fields={(said, set) => (
        <>
          <Text label={t('facts')} must rows={3} value={said.facts} onChange={(facts) => set({ ...said, facts })} />
          <Text label={t('investigation')} must={must.investigation} value={said.investigation} onChange={(investigation) => set({ ...said, investigation })} />
          <Text label={t('cause')} value={said.cause} onChange={(cause) => set({ ...said, cause })} />
          <Text label={t('result')} must={must.result} value={said.result} onChange={(result) => set({ ...said, result })} />
          {again && <Text label={t('correction')} must rows={1} value={said.correction} onChange={(correction) => set({ ...said, correction })} />}
          <PhotoPicker subject={`consignment:${incident.consignmentId}`} slot="incident" siteId={incident.siteId} label={`${t('goodsPhotos')}${must.photos ? ` (${t('mustHave')})` : ''}`} chosen={said.photoIds} onChange={(photoIds) => set({ ...said, photoIds })} />
        </>
      )}
    />
  )
}

/** 处理意见: one of the dictionary; a split says which pieces go on. Clauses A-23, A-24. */
export function OpinionDialog({ data, onClose }: Props) {
  const t = useTexts(texts)
  const codes = useDictionary('hq_opinion')
  const affected = data.pieces.filter((piece) => piece.affected)
  return (
    <ActDialog
      title={`${t('opinion')} · ${data.incident.number}`} confirm={t('opinion')} draft={draft(data, 'opinion')} initial={{ code: '', words: '', mayGoOn: [] as number[] }} onClose={onClose}
      send={(said, report) => api.post(path(data, 'opinions'), { report, code: said.code, words: orNull(said.words), mayGoOn: said.code === 'split' ? said.mayGoOn : [] })}
      fields={(said, set) => (
        <>
          <Choice label={t('opinionCode')} value={said.code} options={codes.options} onChange={(code) => set({ ...said, code })} />
          {said.code === 'split' && (
            <fieldset>
              <legend>{t('mayGoOn')}</legend>
              <PieceGrid
                pieces={affected.map((piece) => ({ id: piece.id, seq: piece.seq, state: said.mayGoOn.includes(piece.id) ? 'HERE' : 'HELD' }))}
                chosen={new Set(said.mayGoOn)}
                onOpen={({ id }) => set({ ...said, mayGoOn: said.mayGoOn.includes(id) ? said.mayGoOn.filter((one) => one !== id) : [...said.mayGoOn, id] })}
              />
            </fieldset>
          )}
          <Text label={t('opinionWords')} rows={3} value={said.words} onChange={(words) => set({ ...said, words })} />
        </>
      )}
    />
  )
}

/** An item of material: a picture of it, or why it does not apply. Clause A-12. */
export function MaterialDialog({ data, item, onClose }: Props & { item: Item }) {
  const t = useTexts(texts)
  return (
    <ActDialog
      title={t('handTitle', { item: item.name })} confirm={t('hand')} draft={draft(data, `material:${item.code}`)} initial={{ photoIds: [] as number[], absence: '' }} onClose={onClose}
      send={(said, report) => api.put(path(data, `materials/${item.code}`), { report, evidenceId: said.photoIds.at(-1) ?? null, absence: said.photoIds.length ? null : orNull(said.absence) })}
      fields={(said, set) => (
        <>
          <PhotoPicker subject={`consignment:${data.incident.consignmentId}`} slot="incident" siteId={data.incident.siteId} label={item.name} chosen={said.photoIds} onChange={(ids) => set({ ...said, photoIds: ids.slice(-1) })} />
          {!item.required && <Text label={t('orAbsent')} rows={1} value={said.absence} onChange={(absence) => set({ ...said, absence })} />}
        </>
      )}
    />
  )
}
