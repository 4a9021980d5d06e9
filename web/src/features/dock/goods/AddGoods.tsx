import { useState } from 'react'
import { Loading } from '@/components/Loading'
import styles from '@/components/phone/phone.module.css'
import { PieceGrid, type GridPiece } from '@/components/PieceGrid'
import { useTexts } from '@/lib/i18n'
import { texts } from '../texts'
import type { Load } from '../types'
import { usePieces } from './data'
import { goodsFor, type Candidate } from './rules'

interface Props {
  load: Load
  candidate: Candidate
  onAdd: (goods: object, detail: string) => void
  onClose: () => void
}

/** A waybill to be put on the load: all of it, or some of its pieces when it does not fit. */
export function AddGoods({ load, candidate, onAdd, onClose }: Props) {
  const t = useTexts(texts)
  const { data, isError } = usePieces(candidate.consignmentId)
  const onLoad = load.goods.find((goods) => goods.consignmentId === candidate.consignmentId)
  const there = new Set(onLoad?.pieces.map((piece) => piece.pieceId))
  const free = data?.value.filter((piece) => !there.has(piece.id))
  const [splitting, setSplitting] = useState(onLoad != null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const count = data?.value.length ?? candidate.pieceCount
  const add = (some: ReadonlySet<number> | null) =>
    onAdd(goodsFor(candidate, count, some, onLoad), some ? `${candidate.number} · ${t('pieceCount', { count: some.size })}` : candidate.number)
  const toggle = ({ id }: GridPiece) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
  if (onLoad && (!onLoad.partial || free?.length === 0))
    return <p className={`${styles.verdict} ${styles.verdict_right}`} role="status">✓ {t('onLoadAll', { number: candidate.number })}</p>
  return (
    <section className={styles.stepCard} aria-label={candidate.number}>
      <div className={styles.stepTop}>
        <h2 className={styles.mono}>{candidate.number}</h2>
        {count != null && <span>{t('pieceCount', { count })}</span>}
      </div>
      {candidate.customerName && <span className={styles.small}>{candidate.customerName} · {candidate.goodsName}</span>}
      {isError && <p className={styles.small}>{t('piecesUnknown')}</p>}
      {!data && !isError && <Loading />}
      {splitting && free && (
        <div className={styles.goods}>
          <p className={styles.small}>{t('choosePieces')}</p>
          <PieceGrid pieces={free.map(({ id, seq }) => ({ id, seq, state: chosen.has(id) ? 'LOADED' : 'HERE' }))} words={{ LOADED: t('chosen'), ...(load.kind === 'UNLOADING' ? { HERE: t('toUnload') } : {}) }} chosen={chosen} onOpen={toggle} />
        </div>
      )}
      {splitting ? (
        <button type="button" className={`${styles.primary} ${styles.wide}`} disabled={chosen.size === 0} onClick={() => add(chosen)}>{t('addSome', { count: chosen.size })}</button>
      ) : (
        <button type="button" className={`${styles.primary} ${styles.wide}`} onClick={() => add(null)}>{count == null ? t('addToLoad') : t('addAll', { count })}</button>
      )}
      <div className={styles.row}>
        {!onLoad && free && free.length > 1 && (
          <button type="button" className={styles.button} onClick={() => setSplitting(!splitting)}>{t(splitting ? 'wholeWaybill' : 'split')}</button>
        )}
        <button type="button" className={styles.quietButton} onClick={onClose}>{t('notNow')}</button>
      </div>
    </section>
  )
}
