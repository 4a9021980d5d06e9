import { useState } from 'react'
import { Link } from 'react-router'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { PieceGrid, type GridPiece, type PieceState } from '@/components/PieceGrid'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import type { OutboxCommand } from '@/lib/outbox'
import { useChoices } from '../data'
import { mayChange } from '../goods/rules'
import { texts } from '../texts'
import { INTACT, type Load, type LoadGoods, type LoadPiece } from '../types'
import { command } from '../words'
import type { StepProps } from './context'
import { PieceSheet } from './PieceSheet'

interface Props extends StepProps {
  condition: string
  setCondition: (code: string) => void
}

/** Piece by piece: what is expected, what was counted, and the last scans with their way back. */
export function ScanStep({ load, record, news, may, condition, setCondition }: Props) {
  const t = useTexts(texts)
  const [open, setOpen] = useState<{ goods: LoadGoods; piece: LoadPiece } | null>(null)
  return (
    <>
      {load.kind === 'UNLOADING' && load.state === 'WORKING' && <Condition chosen={condition} choose={setCondition} />}
      {(mayChange(load, 'ADD_GOODS') || mayChange(load, 'REMOVE_GOODS')) && (
        <div className={styles.head}>
          <span>{t('waybills', { count: load.goods.length })}</span>
          <Link to={`/dock/loads/${load.id}/goods`}>{t('changeGoods')}</Link>
        </div>
      )}
      {load.goods.map((goods) => (
        <GoodsPieces key={goods.consignmentId} load={load} goods={goods} onOpen={(piece) => setOpen({ goods, piece })} />
      ))}
      <LastScans load={load} news={news} record={record} may={may} />
      {open && <PieceSheet {...open} load={load} record={record} may={may} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The state of the next piece; it falls back to intact after each, as most pieces are. */
function Condition({ chosen, choose }: { chosen: string; choose: (code: string) => void }) {
  const t = useTexts(texts)
  const entries = useChoices('condition')
  const all = entries.some((entry) => entry.code === INTACT) ? entries : [{ code: INTACT, text: t('intact') }, ...entries]
  return (
    <fieldset className={styles.chips}>
      <legend>{t('condition')}</legend>
      {all.map((entry) => (
        <label key={entry.code} className={styles.chip}>
          <input type="radio" name="condition" checked={chosen === entry.code} onChange={() => choose(entry.code)} />
          {entry.text}
        </label>
      ))}
    </fieldset>
  )
}

function stateOf(load: Load, piece: LoadPiece): PieceState {
  if (piece.held) return 'HELD'
  if (piece.counted) return piece.condition && piece.condition !== INTACT ? 'DAMAGED' : load.kind === 'UNLOADING' ? 'HERE' : 'LOADED'
  return load.state === 'CLOSED' || load.state === 'DEPARTED' ? 'MISSING' : 'EXPECTED'
}

function GoodsPieces({ load, goods, onOpen }: { load: Load; goods: LoadGoods; onOpen: (piece: LoadPiece) => void }) {
  const t = useTexts(texts)
  const cells: GridPiece[] = goods.pieces.map((piece) => ({ id: piece.pieceId, seq: piece.seq, state: stateOf(load, piece) }))
  const words = load.kind === 'UNLOADING' ? { EXPECTED: t('toUnload'), HERE: t('unloaded') } : undefined
  return (
    <section id={`goods:${goods.consignmentId}`} className={styles.goods} aria-label={goods.number}>
      <div className={styles.goodsHead}>
        <span>
          <strong className={styles.mono}>{goods.number}</strong> {goods.regulated && <span className={styles.keyMark}>● {t('keyCustomer')}</span>}
        </span>
        <span>{t('pieces', { done: goods.counted, total: goods.expected })}</span>
        <span className={styles.small}>{goods.customerName} · {goods.goodsName}</span>
      </div>
      <PieceGrid
        pieces={cells}
        words={words}
        onOpen={({ id }) => {
          const piece = goods.pieces.find((each) => each.pieceId === id)
          if (piece) onOpen(piece)
        }}
      />
    </section>
  )
}

interface ScanLine { key: string; code: string; at: string; by: string; undone: boolean; pending: boolean; outcome: string | null }

/** What was scanned last, here and as the server has it, newest first. */
function scanLines(load: Load, news: StepProps['news']): ScanLine[] {
  const commands = news.filter((item): item is OutboxCommand => item.kind === 'command')
  const undone = new Set(commands.filter(({ command: { type } }) => type === 'UNDO_SCAN').map(({ command: { code } }) => code))
  const here = commands
    .filter(({ command: { type, code } }) => type === 'SCAN' && code !== undefined)
    .map((item) => ({
      key: item.reportKey, code: String(item.command.code), at: item.deviceTime, by: '',
      undone: undone.has(item.command.code), pending: item.state === 'waiting', outcome: null,
    }))
    .reverse()
  const there = load.lastScans.map((scan) => ({
    ...scan, key: `${scan.code}-${scan.at}`, undone: scan.undone || undone.has(scan.code), pending: false,
  }))
  return [...here, ...there].slice(0, 20)
}

function LastScans({ load, news, record, may }: Pick<StepProps, 'load' | 'news' | 'record' | 'may'>) {
  const t = useTexts(texts)
  const [undoing, setUndoing] = useState<string | null>(null)
  const lines = scanLines(load, news)
  if (lines.length === 0) return null
  return (
    <section aria-label={t('lastScans')}>
      <h2>{t('lastScans')}</h2>
      <ul className={styles.scans}>
        {lines.map((line) => (
          <li key={line.key}>
            <span>
              <span className={styles.mono}>{line.code}</span>{' '}
              <span className={styles.small}>
                <TimeText at={line.at} /> {line.by} {line.pending && <span className={styles.pending}>{t('pending')}</span>}
                {line.undone && ` · ${t('undone')}`}
              </span>
            </span>
            {!line.undone && load.state === 'WORKING' && may('UNDO_SCAN') && (
              <button type="button" className={styles.quietButton} onClick={() => setUndoing(line.code)}>
                {t('undo')} <span className="visually-hidden">{line.code}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <Ask
          title={`${t('undo')} ${undoing}`}
          noteLabel={t('whyUndo')}
          confirm={t('undo')}
          onAnswer={({ note }) => void record(command(load, 'UNDO_SCAN', { code: undoing, reason: note }, undoing))}
          onClose={() => setUndoing(null)}
        />
      )}
    </section>
  )
}
