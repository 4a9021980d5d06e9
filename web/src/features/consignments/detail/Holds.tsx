import StopFilled from '@ant-design/icons/es/icons/StopFilled'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import type { FieldContext } from '@/components/form/types'
import { PieceGrid } from '@/components/PieceGrid'
import { ReasonDialog } from '@/components/ReasonDialog'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { useCan } from '@/lib/session'
import type { ConsignmentPageData } from '../types'
import styles from './detail.module.css'
import { detail } from './texts'

/** A stop on a consignment or on some of its pieces; it stays on record when it is released. */
interface Hold {
  id: number
  pieceIds: number[]
  reason: string
  note?: string | null
  placedAt: string
  placedByName: string
  stands: boolean
  releasedAt?: string | null
  releasedByName?: string | null
  solution?: string | null
}

export function useHolds(id: number) {
  return useQuery({
    queryKey: keys.one('consignments', id, 'holds'),
    queryFn: ({ signal }) => api.get<Hold[]>(`/api/consignments/${id}/holds`, undefined, signal),
  })
}

/** The reasons the regulation offers, and what each is called. */
const useHoldWords = () => useDictionary('hold', useCan('REGULATION_READ'))

/** What stops the cargo now, above everything else on its page. Clause A-24. */
export function StandingHolds({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const holds = useHolds(page.consignment.id)
  const standing = (holds.data ?? []).filter((hold) => hold.stands)
  if (standing.length === 0) return null
  return (
    <section className={styles.holds} aria-label={t('holds')}>
      {standing.map((hold) => <Standing key={hold.id} hold={hold} page={page} />)}
    </section>
  )
}

function Standing({ hold, page }: { hold: Hold; page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const client = useQueryClient()
  const releases = useCan('HOLD_RELEASE')
  const [releasing, setReleasing] = useState(false)
  const release = async (solution: string) => {
    await api.post(`/api/holds/${hold.id}/release`, { solution })
    await client.invalidateQueries({ queryKey: keys.all('consignments') })
  }
  return (
    <div className={styles.hold}>
      <p>
        <StopFilled aria-hidden /> <strong>{t('held')}：<Reason code={hold.reason} /></strong> <Extent hold={hold} page={page} />
        {hold.note && <> · {hold.note}</>}
        <span className={styles.quiet}> {hold.placedByName} · <TimeText at={hold.placedAt} /></span>
      </p>
      {releases && <Button onClick={() => setReleasing(true)}>{t('release')}</Button>}
      {releasing && (
        <ReasonDialog title={`${t('release')} ${page.consignment.number}`} hint={t('releaseHint')} label={t('solution')} confirm={t('release')}
          done={t('released')} required draft={`hold.${hold.id}`} send={release} onClose={() => setReleasing(false)} />
      )}
    </div>
  )
}

function Reason({ code }: { code: string }) {
  return <>{useHoldWords().word(code)}</>
}

/** The whole consignment, or which of its pieces. */
function Extent({ hold, page }: { hold: Hold; page: ConsignmentPageData }) {
  const t = useTexts(detail)
  if (hold.pieceIds.length === 0) return <span>{t('wholeConsignment')}</span>
  const numbers = page.pieces.filter((piece) => hold.pieceIds.includes(piece.id)).map((piece) => piece.seq)
  return <span>{t('heldSome', { pieces: numbers.join('、') })}</span>
}

/** Every hold there ever was on the consignment. */
export function HoldHistory({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const holds = useHolds(page.consignment.id)
  if (holds.error) return <RefusalList problem={asProblem(holds.error)} />
  return (
    <section className={styles.panel}>
      {holds.data?.length === 0 && <p className={styles.quiet}>{t('noHolds')}</p>}
      <ol className={styles.timeline}>
        {holds.data?.map((hold) => (
          <li key={hold.id} className={styles.event} data-retracted={!hold.stands || undefined}>
            <span className={styles.when}><TimeText at={hold.placedAt} /></span>
            <div className={styles.what}>
              <strong><Reason code={hold.reason} /></strong> <Extent hold={hold} page={page} />
              <div className={styles.more}><span>{hold.placedByName}</span></div>
              {hold.note && <p className={styles.note}>{hold.note}</p>}
              {!hold.stands && (
                <p className={styles.because}>
                  {t('releasedBy', { name: hold.releasedByName ?? '' })} <TimeText at={hold.releasedAt} />：{hold.solution}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface HoldForm {
  reason: string
  note: string | null
  pieceIds: number[] | null
  reportKey: string
}

/** Stops the consignment, or some of its pieces, with a reason of the regulation's. */
export function HoldDrawer({ page, onClose }: { page: ConsignmentPageData; onClose: () => void }) {
  const t = useTexts(detail)
  const reasons = useHoldWords()
  const [blank] = useState<HoldForm>(() => ({ reason: '', note: null, pieceIds: null, reportKey: newReportKey() }))
  return (
    <EntityDrawer<HoldForm>
      resource="consignments"
      id="new"
      createPath={`consignments/${page.consignment.id}/holds`}
      title={() => `${t('placeHold')} · ${page.consignment.number}`}
      blank={blank}
      editable
      width={520}
      verbs={{ save: t('placeHold'), saved: t('holdPlaced') }}
      onClose={onClose}
      fields={[
        { name: 'reason', label: t('holdReason'), kind: 'select', required: true, wide: true, clause: 'A-24', options: reasons.options },
        ...(page.pieces.length > 1 ? [{
          name: 'pieceIds' as const, label: t('heldPieces'), kind: 'custom' as const, wide: true, help: t('heldPiecesHelp'),
          render: (context: FieldContext<HoldForm>) => <HeldPieces context={context} page={page} />,
        }] : []),
        { name: 'note', label: t('note'), kind: 'textarea', wide: true },
      ]}
    />
  )
}

function HeldPieces({ context, page }: { context: FieldContext<HoldForm>; page: ConsignmentPageData }) {
  const chosen = context.value.pieceIds ?? []
  const toggle = (id: number) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    context.set({ pieceIds: next.length === 0 ? null : next })
  }
  return (
    <PieceGrid
      pieces={page.pieces.map(({ id, seq }) => ({ id, seq, state: 'EXPECTED' }))}
      chosen={new Set(chosen)}
      onOpen={(piece) => toggle(piece.id)}
    />
  )
}
