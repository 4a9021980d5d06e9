import { useTexts } from '@/lib/i18n'
import styles from './elements.module.css'
import { kit } from './texts'

export type PieceState = 'EXPECTED' | 'HERE' | 'LOADED' | 'MISSING' | 'HELD' | 'DAMAGED' | 'DELIVERED'

export interface GridPiece {
  id: number
  seq: number
  state: PieceState
}

const SIGNS: Record<PieceState, string> = {
  EXPECTED: '',
  HERE: '⌂',
  LOADED: '✓',
  MISSING: '?',
  HELD: '‖',
  DAMAGED: '!',
  DELIVERED: '✓✓',
}

/** How many pieces are in each state, in the order people ask for them. */
export function countStates(pieces: GridPiece[]): [PieceState, number][] {
  const order = Object.keys(SIGNS) as PieceState[]
  return order
    .map((state) => [state, pieces.filter((p) => p.state === state).length] as [PieceState, number])
    .filter(([, count]) => count > 0)
}

interface Props {
  pieces: GridPiece[]
  /** Other words for some states: what waits to be unloaded is not "to be loaded". */
  words?: Partial<Record<PieceState, string>>
  /** Pieces the reader has chosen, outlined. */
  chosen?: ReadonlySet<number>
  /** Opens the story of a piece, or chooses it. */
  onOpen?: (piece: GridPiece) => void
}

/** Every piece as a small cell with its state as colour and sign; a tap opens its story. */
export function PieceGrid({ pieces, words, chosen, onOpen }: Props) {
  const t = useTexts(kit)
  const name = (state: PieceState) => words?.[state] ?? t(`piece_${state}`)
  return (
    <div>
      <p className={styles.pieceCounts}>
        {countStates(pieces).map(([state, count]) => (
          <span key={state} className={styles[`piece_${state}`]}>
            {name(state)} {count}
          </span>
        ))}
      </p>
      <ul className={styles.pieceGrid} aria-label={t('pieces')}>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <button
              type="button"
              disabled={!onOpen}
              aria-pressed={chosen ? chosen.has(piece.id) : undefined}
              className={`${styles.piece} ${styles[`piece_${piece.state}`]}`}
              aria-label={t('pieceNo', { seq: piece.seq, state: name(piece.state) })}
              title={t('pieceNo', { seq: piece.seq, state: name(piece.state) })}
              onClick={() => onOpen?.(piece)}
            >
              {piece.seq}
              <small aria-hidden>{SIGNS[piece.state]}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
