import { useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import styles from '@/components/phone/phone.module.css'
import { TimeText } from '@/components/TimeText'
import { common, useTexts } from '@/lib/i18n'
import { useDamages } from '../damages/data'
import { Solution } from '../damages/Solution'
import { useChoices } from '../data'
import { texts } from '../texts'
import { INTACT, type LoadGoods, type LoadPiece } from '../types'
import { command } from '../words'
import type { StepProps } from './context'

/** Clause A-20: a damaged packaging, or the label it got when it was packed again. */
function DamageOf({ piece, siteId }: { piece: LoadPiece; siteId: number }) {
  const t = useTexts(texts)
  const { damages = [] } = useDamages(siteId, false)
  const latest = damages.filter((each) => each.pieceId === piece.pieceId).sort((a, b) => b.id - a.id)[0]
  if (!latest) return null
  return (
    <>
      {latest.solvedAt == null ? <p className={styles.conflict}>! {t('damagedPiece')}</p> : <Solution damage={latest} all={damages} />}
      <Link className={`${styles.button} ${styles.wide}`} to={`/dock/damages/${latest.id}?site=${latest.siteId}`}>
        {t(latest.solvedAt == null ? 'repack' : 'damageRecord')}
      </Link>
    </>
  )
}

type Props = Pick<StepProps, 'load' | 'record' | 'may'> & { goods: LoadGoods; piece: LoadPiece; onClose: () => void }

/** The story of a piece on this load, and counting it by hand when its label cannot be read. */
export function PieceSheet({ load, goods, piece, record, may, onClose }: Props) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const conditions = useChoices('condition')
  const [condition, setCondition] = useState(piece.condition ?? INTACT)
  const [reason, setReason] = useState('')
  useEffect(() => ref.current?.showModal(), [])
  const works = load.state === 'WORKING'
  const blocked = piece.held && load.kind !== 'UNLOADING'
  const act = (type: 'SCAN' | 'UNDO_SCAN', fields: object) => {
    void record(command(load, type, { pieceId: piece.pieceId, ...fields }, piece.code))
    ref.current?.close()
  }
  const state = load.kind === 'UNLOADING' ? { condition } : {}
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <form method="dialog">
        <h2 id={id}>{t('pieceTitle', { number: goods.number, seq: piece.seq })}</h2>
        <p className={styles.small}>
          <span className={styles.mono}>{piece.code}</span>
          {piece.counted && <> · {piece.countedBy} <TimeText at={piece.countedAt} /></>}
          {piece.condition && ` · ${conditions.find((each) => each.code === piece.condition)?.text ?? piece.condition}`}
          {piece.location && ` · ${piece.location}`}
        </p>
        <DamageOf piece={piece} siteId={load.siteId} />
        {blocked && <p className={styles.conflict}>‖ {t('heldPiece')}</p>}
        {works && !piece.counted && !blocked && load.kind === 'UNLOADING' && (
          <fieldset className={styles.chips}>
            <legend>{t('condition')}</legend>
            {conditions.map((entry) => (
              <label key={entry.code} className={styles.chip}>
                <input type="radio" name={id} checked={condition === entry.code} onChange={() => setCondition(entry.code)} />
                {entry.text}
              </label>
            ))}
          </fieldset>
        )}
        {works && piece.counted && may('UNDO_SCAN') && (
          <label>
            {t('whyUndo')}
            <input className={styles.text} value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />
          </label>
        )}
        <div className={styles.row}>
          <button type="submit" className={styles.button}>{tc('close')}</button>
          {works && !piece.counted && !blocked && may('SCAN') && (
            <button type="button" className={styles.primary} onClick={() => act('SCAN', state)}>{t('countByHand')}</button>
          )}
          {works && piece.counted && may('UNDO_SCAN') && (
            <button type="button" className={styles.danger} disabled={!reason.trim()} onClick={() => act('UNDO_SCAN', { reason: reason.trim() })}>
              {t('undo')}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}
