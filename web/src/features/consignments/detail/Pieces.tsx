import Button from 'antd/es/button'
import { useState } from 'react'
import { CargoStatus } from '@/components/consignment/Cargo'
import type { ConsignmentStatus } from '@/components/consignment/types'
import { PieceGrid, type PieceState } from '@/components/PieceGrid'
import { CopyNumber } from '@/components/WaybillNumber'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { PrintLabels } from '../labels'
import type { ConsignmentPageData, Piece } from '../types'
import { waybill } from '../waybillTexts'
import styles from './detail.module.css'
import { detail } from './texts'

const STATES: Record<ConsignmentStatus, PieceState> = {
  BOOKED: 'EXPECTED', ACCEPTED: 'HERE', AT_SITE: 'HERE', LOADED: 'LOADED', IN_TRANSIT: 'LOADED',
  OUT_FOR_DELIVERY: 'LOADED', PARTLY_DELIVERED: 'HERE', REFUSED: 'HELD', DELIVERED: 'DELIVERED',
  RETURNED: 'EXPECTED', CANCELLED: 'EXPECTED',
}

/** So many rows at once; the grid above shows every piece. */
const ROWS = 200

/** Every piece: the grid to see and choose, the table to read, labels for the chosen. */
export function Pieces({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const prints = useCan('LABEL_PRINT') && page.summary.status !== 'CANCELLED'
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [shown, setShown] = useState(ROWS)
  const { pieces } = page
  const toggle = (id: number) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const all = chosen.size === pieces.length
  return (
    <div className={styles.panel}>
      {prints && (
        <div className={styles.tools}>
          <Button onClick={() => setChosen(all ? new Set() : new Set(pieces.map((p) => p.id)))}>{t('selectAll')}</Button>
          <span className={styles.quiet} role="status">{t('chosenPieces', { count: chosen.size })}</span>
          {chosen.size > 0 && <PrintLabels pieceIds={[...chosen]} name={page.consignment.number} />}
        </div>
      )}
      <PieceGrid
        pieces={pieces.map((piece) => ({ id: piece.id, seq: piece.seq, state: STATES[piece.status] }))}
        chosen={prints ? chosen : undefined}
        onOpen={prints ? (piece) => toggle(piece.id) : undefined}
      />
      <PieceTable pieces={pieces.slice(0, shown)} chosen={chosen} onToggle={prints ? toggle : undefined} />
      {pieces.length > shown && <Button type="link" onClick={() => setShown(shown + ROWS)}>+{Math.min(ROWS, pieces.length - shown)}</Button>}
    </div>
  )
}

interface TableProps {
  pieces: Piece[]
  chosen: ReadonlySet<number>
  onToggle?: (id: number) => void
}

function PieceTable({ pieces, chosen, onToggle }: TableProps) {
  const t = useTexts(detail)
  const tw = useTexts(waybill)
  return (
    <div className={styles.scroll} role="region" aria-label={t('pieces')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {onToggle && <td />}
            <th scope="col">#</th>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{tw('producer')}</th>
            <th scope="col">{tw('batch')}</th>
            <th scope="col">{tw('serial')}</th>
            <th scope="col">{tw('weightKg')} kg</th>
            <th scope="col">{t('prints')}</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <tr key={piece.id}>
              {onToggle && (
                <td>
                  <input type="checkbox" aria-label={t('selectPiece', { seq: piece.seq })} checked={chosen.has(piece.id)} onChange={() => onToggle(piece.id)} />
                </td>
              )}
              <td>{piece.seq}</td>
              <td><span className={styles.mono}>{piece.code}</span><CopyNumber value={piece.code} /></td>
              <td><CargoStatus status={piece.status} /></td>
              <td>{piece.producer ?? '–'}</td>
              <td>{piece.batch ?? '–'}</td>
              <td>{piece.serial ?? '–'}</td>
              <td>{number(piece.weightKg)}</td>
              <td>{piece.labelPrints > 0 ? t('printed', { count: piece.labelPrints }) : t('notPrinted')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
