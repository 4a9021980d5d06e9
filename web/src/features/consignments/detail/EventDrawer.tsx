import { useState } from 'react'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import type { Field, FieldContext } from '@/components/form/types'
import { PieceGrid } from '@/components/PieceGrid'
import { useTexts } from '@/lib/i18n'
import { newReportKey } from '@/lib/reportKey'
import { EVENT_KINDS, type ConsignmentPageData } from '../types'
import styles from './detail.module.css'
import { nextKind, nextSite, type EventForm } from './nextEvent'
import { detail } from './texts'

interface Props {
  page: ConsignmentPageData
  onClose: () => void
}

/** Reports what happened. One opening carries one key: a double click is one event. */
export function EventDrawer({ page, onClose }: Props) {
  const t = useTexts(detail)
  const { consignment } = page
  const [blank] = useState<EventForm>(() => ({
    kind: nextKind(page),
    occurredAt: new Date().toISOString(),
    siteId: nextSite(page),
    vehicleId: page.summary.vehicleId ?? consignment.vehicleId,
    placeText: null,
    expectedArrivalAt: null,
    pieceIds: null,
    note: null,
    reportKey: newReportKey(),
  }))
  const fields = (value: EventForm): Field<EventForm>[] => {
    const onRoute = value.kind !== 'PASSED' && value.kind !== 'NOTE'
    const elsewhere = value.kind === 'PASSED' || value.kind === 'DELAY_REPORTED'
    const all: (Field<EventForm> | false)[] = [
      { name: 'kind', label: t('kind'), kind: 'select', required: true, options: EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) })) },
      { name: 'occurredAt', label: t('occurredAt'), kind: 'time', required: true, clause: 'B-13' },
      onRoute && { name: 'siteId', label: t('site'), kind: 'select', help: t('siteHelp'), options: sitesOf(page) },
      onRoute && { name: 'vehicleId', label: t('vehicle'), kind: 'lookup', resource: 'vehicles' },
      elsewhere && { name: 'placeText', label: t('place'), kind: 'text', wide: true },
      value.kind === 'DELAY_REPORTED' && { name: 'expectedArrivalAt', label: t('expectedArrival'), kind: 'time' },
      value.kind !== 'NOTE' && page.pieces.length > 1 && {
        name: 'pieceIds', label: t('whichPieces'), kind: 'custom', wide: true,
        // an empty choice would mean all of them
        required: value.pieceIds != null,
        render: (context) => <WhichPieces context={context} page={page} />,
      },
      { name: 'note', label: t('note'), kind: 'textarea', wide: true, required: value.kind === 'NOTE' },
    ]
    return all.filter((field) => field !== false)
  }
  return (
    <EntityDrawer<EventForm>
      resource="consignments"
      id="new"
      createPath={`consignments/${consignment.id}/events`}
      title={() => `${t('record')} · ${consignment.number}`}
      blank={blank}
      fields={fields}
      editable
      onClose={onClose}
      verbs={{ save: t('record'), saved: t('done') }}
    />
  )
}

/** Each site of the route once; 发货 and 发车 may be the same. */
function sitesOf(page: ConsignmentPageData) {
  const names = new Map(page.sites.map((site) => [site.id, site.name]))
  const ids = new Set(page.consignment.route.map((node) => node.siteId ?? 0))
  return [...ids].map((value) => ({ value, label: names.get(value) ?? `#${value}` }))
}

interface PiecesProps {
  context: FieldContext<EventForm>
  page: ConsignmentPageData
}

/** All pieces, or those touched in the grid. */
function WhichPieces({ context: { value, set, id }, page }: PiecesProps) {
  const t = useTexts(detail)
  const chosen = value.pieceIds
  const toggle = (piece: number) => {
    const next = new Set(chosen)
    if (!next.delete(piece)) next.add(piece)
    set({ pieceIds: page.pieces.map((p) => p.id).filter((each) => next.has(each)) })
  }
  return (
    <div className={styles.choose}>
      <div role="radiogroup" aria-label={t('whichPieces')}>
        <label>
          <input type="radio" id={id} name={id} checked={chosen == null} onChange={() => set({ pieceIds: null })} />
          {t('allPieces', { count: page.pieces.length })}
        </label>
        <label>
          <input type="radio" name={id} checked={chosen != null} onChange={() => set({ pieceIds: [] })} />
          {t('somePieces')}
        </label>
      </div>
      {chosen && (
        <>
          <span className={styles.quiet} role="status">{t('chosenPieces', { count: chosen.length })}</span>
          <PieceGrid
            pieces={page.pieces.map((piece) => ({ id: piece.id, seq: piece.seq, state: 'EXPECTED' }))}
            chosen={new Set(chosen)}
            onOpen={(piece) => toggle(piece.id)}
          />
        </>
      )}
    </div>
  )
}
