import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { PieceGrid, type PieceState } from '@/components/PieceGrid'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useLanguage, useTexts } from '@/lib/i18n'
import { isOpen } from '../steps'
import { texts } from '../texts'
import { INTACT, type Load, type LoadPiece } from '../types'
import { roleName } from '../words'
import styles from './desk.module.css'
import { desk } from './texts'

function stateOf(load: Load, piece: LoadPiece): PieceState {
  if (piece.held) return 'HELD'
  if (piece.counted) return piece.condition && piece.condition !== INTACT ? 'DAMAGED' : load.kind === 'UNLOADING' ? 'HERE' : 'LOADED'
  return load.closedAt ? 'MISSING' : 'EXPECTED'
}

export function Goods({ load }: { load: Load }) {
  const td = useTexts(texts)
  const words = load.kind === 'UNLOADING' ? { EXPECTED: td('toUnload'), HERE: td('unloaded') } : undefined
  return load.goods.map((goods) => (
    <section key={goods.consignmentId} className={styles.goods} aria-label={goods.number}>
      <div className={styles.goodsHead}>
        <Link to={`/consignments/${goods.consignmentId}`}>{goods.number}</Link>
        <span>{goods.customerName}</span>
        <span>{goods.goodsName}</span>
        <span>{td('pieces', { done: goods.counted, total: goods.expected })}</span>
        {goods.regulated && <StatusTag tone="now">{td('keyCustomer')}</StatusTag>}
      </div>
      <PieceGrid words={words} pieces={goods.pieces.map((piece) => ({ id: piece.pieceId, seq: piece.seq, state: stateOf(load, piece) }))} />
    </section>
  ))
}

export function Checks({ load }: { load: Load }) {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const language = useLanguage()
  if (load.items.length === 0) return <p className={styles.quiet}>{t('nothing')}</p>
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('item')}</th><th>{t('number')}</th><th>{t('clause')}</th><th>{t('outcome')}</th><th>{t('by')}</th><th>{t('at')}</th>
          </tr>
        </thead>
        <tbody>
          {load.items.map((item) => (
            <tr key={item.place}>
              <td>{item.text}</td>
              <td>{item.number ?? '–'}</td>
              <td><ClauseChip clause={item.clause} /></td>
              <td className={item.outcome === 'FAIL' ? styles.bad : item.outcome ? styles.good : styles.quiet}>
                {item.outcome ? td(`outcome_${item.outcome}`) : t('none')} {item.note}
              </td>
              <td>{item.by ?? roleName(item.signingRole, language)}</td>
              <td><TimeText at={item.at} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Picture { id: number; slot: string; subject: string; step: string | null; takenAt: string; byName: string }

/** Slots with their counts, and every photo taken for this load. */
export function Photos({ load }: { load: Load }) {
  const t = useTexts(desk)
  const subjects = [...new Set(load.slots.map((slot) => slot.subject))]
  const { data: photos = [] } = useQuery({
    queryKey: ['evidence', 'load', load.id, subjects],
    queryFn: ({ signal }) => api.get<Picture[]>('/api/evidence', { subject: subjects }, signal),
    enabled: subjects.length > 0,
  })
  const mine = photos.filter((photo) => photo.step === `load:${load.id}`)
  const nameOf = (photo: Picture) => load.slots.find((slot) => slot.code === photo.slot && slot.subject === photo.subject)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead><tr><th>{t('slot')}</th><th>{t('number')}</th><th>{t('clause')}</th><th className={styles.num}>{t('count')}</th></tr></thead>
          <tbody>
            {load.slots.map((slot) => (
              <tr key={slot.place}>
                <td>{slot.text}</td><td>{slot.number ?? '–'}</td><td><ClauseChip clause={slot.clause} /></td>
                <td className={`${styles.num} ${slot.overridden || slot.count >= slot.minimum ? styles.good : styles.bad}`}>{slot.count} / {slot.minimum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mine.length === 0 && <p className={styles.quiet}>{t('noPhotos')}</p>}
      <ul className={styles.pictures}>
        {mine.map((photo) => (
          <li key={photo.id}>
            <a href={`/api/evidence/${photo.id}/original`} target="_blank" rel="noreferrer">
              <img src={`/api/evidence/${photo.id}/thumbnail`} alt={`${nameOf(photo)?.text ?? photo.slot} ${nameOf(photo)?.number ?? ''}`} loading="lazy" />
            </a>
            {nameOf(photo)?.text ?? photo.slot} {nameOf(photo)?.number}
            <div className={styles.quiet}>{photo.byName} <TimeText at={photo.takenAt} /></div>
          </li>
        ))}
      </ul>
    </>
  )
}

export function More({ load }: { load: Load }) {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const empty = <p className={styles.quiet}>{t('nothing')}</p>
  const { presence, seals, differences, roughHandling } = load
  return (
    <>
      <h2>{t('presence')}</h2>
      {presence.people.length === 0 ? empty : (
        <ul className={styles.list}>
          {presence.people.map((each) => (
            <li key={each.name + each.inAt}>{each.name} <TimeText at={each.inAt} /> – <TimeText at={each.outAt} /> {each.place}</li>
          ))}
        </ul>
      )}
      <h2>{t('seals')}</h2>
      {seals.applied.length + seals.checked.length === 0 ? empty : (
        <ul className={styles.list}>
          {seals.applied.map((seal) => <li key={seal.at}>{td('sealApplied', { number: seal.number })} · {seal.by} <TimeText at={seal.at} /> {seal.note}</li>)}
          {seals.checked.map((seal) => (
            <li key={seal.at} className={seal.matches ? undefined : styles.bad}>
              {seal.number || td('noSeal')} · {td(seal.matches ? 'sealMatches' : 'sealDiffers')} · {seal.by} <TimeText at={seal.at} />
            </li>
          ))}
        </ul>
      )}
      <h2>{t('differences')}</h2>
      {differences.length === 0 ? empty : (
        <ul className={styles.list}>
          {differences.map((line) => (
            <li key={line.line} className={isOpen(line) ? styles.bad : undefined}>
              {td(`diff_${line.kind}`)} {line.code ?? line.number} · {line.reasonText ?? (isOpen(line) ? td('differenceMissing') : '')} {line.note}
            </li>
          ))}
        </ul>
      )}
      <h2>{t('rough')}</h2>
      {roughHandling.length === 0 ? empty : (
        <ul className={styles.list}>
          {roughHandling.map((each) => <li key={each.at}>{each.reasonText} · {each.persons} · {each.note} · {each.by} <TimeText at={each.at} /></li>)}
        </ul>
      )}
    </>
  )
}
