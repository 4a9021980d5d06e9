import { useId, type ReactNode } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { PhotoCapture } from '@/components/camera/PhotoCapture'
import { KeptPhoto } from '@/components/outbox/KeptPhoto'
import { useDictionary } from '@/lib/dictionary'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useOutbox, type OutboxPhoto } from '@/lib/outbox'
import styles from './delivery.module.css'
import { differs, type Change, type Draft } from './handOver'
import { SignaturePad } from './SignaturePad'
import { texts } from './texts'
import { RESULTS, type Check, type Piece } from './types'

interface Props {
  draft: Draft
  set: (change: Change) => void
}

interface PhotoProps {
  take: (slot: 'signed_slip' | 'refused_goods', file: File) => Promise<string>
}

/** Each piece, one of four ways; nothing is taken for granted. */
export function PiecesStep({ pieces, draft, set }: Props & { pieces: Piece[] }) {
  const t = useTexts(texts)
  const say = (id: number, result: (typeof RESULTS)[number]) => set({ results: { ...draft.results, [id]: result } })
  return (
    <>
      <div className={styles.choices}>
        <button type="button" className={styles.choice} onClick={() => set({ results: Object.fromEntries(pieces.map((piece) => [piece.id, 'OK' as const])) })}>
          {t('allOk')}
        </button>
      </div>
      {pieces.map((piece) => {
        const result = draft.results[piece.id]
        return (
          <div key={piece.id} className={styles.piece} role="group" aria-label={t('pieceNo', { seq: piece.seq })}>
            <strong>{t('pieceNo', { seq: piece.seq })}</strong> <span className={styles.quiet}>{piece.code}</span>
            <div>
              {RESULTS.map((one) => (
                <button key={one} type="button" className={styles.choice} data-result={one} aria-pressed={result === one} onClick={() => say(piece.id, one)}>
                  {t(`result_${one}`)}
                </button>
              ))}
            </div>
            {result && result !== 'OK' && (
              <input
                className={styles.input}
                aria-label={`${t('pieceNo', { seq: piece.seq })} ${t('remark')}`}
                placeholder={t('remark')}
                value={draft.remarks[piece.id] ?? ''}
                onChange={(e) => set({ remarks: { ...draft.remarks, [piece.id]: e.target.value } })}
              />
            )}
          </div>
        )
      })}
    </>
  )
}

interface TextProps {
  label: string
  value: string
  onChange: (value: string) => void
  long?: boolean
}

function Line({ label, value, onChange, long }: TextProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea id={id} className={styles.input} rows={3} maxLength={500} value={value} onChange={(e) => onChange(e.target.value)} />
      ) : (
        <input id={id} className={styles.input} maxLength={100} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
    </div>
  )
}

interface ChoiceProps {
  label: ReactNode
  options: { value: string; label: string }[]
  chosen: (value: string) => boolean
  onChoose: (value: string) => void
}

function Choices({ label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <button key={option.value} type="button" className={styles.choice} aria-pressed={chosen(option.value)} onClick={() => onChoose(option.value)}>
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** What the regulation asks of whoever delivers: done, or why not. */
export function ChecksStep({ checks, draft, set }: Props & { checks: Check[] }) {
  const t = useTexts(texts)
  const chinese = useLanguage() === 'zh'
  const answer = (code: string, passed: boolean) => set({ checks: { ...draft.checks, [code]: passed } })
  return checks.map(({ code, zh, en, clause }) => (
    <div key={code}>
      <Choices
        label={<>{chinese ? zh : en} <ClauseChip clause={clause} /></>}
        options={[{ value: 'yes', label: t('checkDone') }, { value: 'no', label: t('checkNotDone') }]}
        chosen={(value) => draft.checks[code] === (value === 'yes')}
        onChoose={(value) => answer(code, value === 'yes')}
      />
      {draft.checks[code] === false && (
        <Line label={t('whyNot')} value={draft.checkNotes[code] ?? ''} onChange={(note) => set({ checkNotes: { ...draft.checkNotes, [code]: note } })} long />
      )}
    </div>
  ))
}

/** What is said of refused goods, where they go, and how they look. */
export function RefusalStep({ draft, set, take }: Props & PhotoProps) {
  const t = useTexts(texts)
  const reasons = useDictionary('refusal')
  return (
    <>
      <Choices label={t('refusalReason')} options={reasons.options} chosen={(value) => draft.refusalReason === value} onChoose={(refusalReason) => set({ refusalReason })} />
      <Photos label={t('refusedPhotos')} keys={draft.refused} onKeys={(change) => set(({ refused }) => ({ refused: change(refused) }))} take={(file) => take('refused_goods', file)} />
      <Line label={t('refuser')} value={draft.refuserName} onChange={(refuserName) => set({ refuserName })} />
      <Line label={t('statement')} value={draft.statement} onChange={(statement) => set({ statement })} long />
      <Line label={t('quarantine')} value={draft.quarantine} onChange={(quarantine) => set({ quarantine })} />
    </>
  )
}

/** Who signs, for whom, and whether they have reservations: asked, never assumed. */
export function SignerStep({ pieces, draft, set }: Props & { pieces: Piece[] }) {
  const t = useTexts(texts)
  const relations = useDictionary('signer_relation')
  const words = useDictionary('reservation')
  const different = differs(pieces, draft)
  const toggle = (code: string) =>
    set({ reservations: draft.reservations.includes(code) ? draft.reservations.filter((one) => one !== code) : [...draft.reservations, code] })
  return (
    <>
      <Line label={t('signerName')} value={draft.signerName} onChange={(signerName) => set({ signerName })} />
      <Choices
        label={t('relation')}
        options={relations.options}
        chosen={(value) => draft.relation === value}
        onChoose={(relation) => set({ relation, agent: relation === 'agent' ? true : draft.agent })}
      />
      <Choices
        label={t('agentQuestion')}
        options={[{ value: 'no', label: t('agentNo') }, { value: 'yes', label: t('agent') }]}
        chosen={(value) => draft.agent === (value === 'yes')}
        onChoose={(value) => set({ agent: value === 'yes' })}
      />
      {!different && (
        <Choices
          label={t('contentQuestion')}
          options={[{ value: 'yes', label: t('cleanYes') }, { value: 'no', label: t('cleanNo') }]}
          chosen={(value) => draft.clean === (value === 'yes')}
          onChoose={(value) => set({ clean: value === 'yes', reservations: value === 'yes' ? [] : draft.reservations })}
        />
      )}
      {(different || draft.clean === false) && <Choices label={t('reservations')} options={words.options} chosen={(value) => draft.reservations.includes(value)} onChoose={toggle} />}
      <Line label={t('remark')} value={draft.remark} onChange={(remark) => set({ remark })} long />
    </>
  )
}

export function SignatureStep({ draft, set, take, sign }: Props & PhotoProps & { sign: (png: Blob | null) => void }) {
  const t = useTexts(texts)
  return (
    <>
      <div className={styles.field}>
        <span>{t('signHere')}</span>
        <SignaturePad onChange={sign} />
      </div>
      <Photos label={t('orSlip')} keys={draft.slips} onKeys={(change) => set(({ slips }) => ({ slips: change(slips) }))} take={(file) => take('signed_slip', file)} />
    </>
  )
}

interface PhotosProps {
  label: string
  keys: string[]
  onKeys: (change: (keys: string[]) => string[]) => void
  /** Keeps the photo and answers with its key. */
  take: (file: File) => Promise<string>
}

/** The camera; what was taken is kept on the phone at once, and shows. */
function Photos({ label, keys, onKeys, take }: PhotosProps) {
  const t = useTexts(texts)
  const { items } = useOutbox()
  const shots = keys.flatMap((key) => items.find((item): item is OutboxPhoto => item.kind === 'photo' && item.reportKey === key) ?? [])
  return (
    <div className={styles.field}>
      <span>{label}</span>
      <PhotoCapture label={label} onPhoto={async (file) => {
        const key = await take(file)
        onKeys((before) => [...before, key])
      }} />
      <ul className={styles.shots}>
        {shots.map((shot) => (
          <li key={shot.reportKey}>
            {shot.state === 'done' ? <img src={`/api/evidence/${Number(shot.answer)}/thumbnail`} alt={label} /> : <KeptPhoto item={shot} alt={label} />}
            <button type="button" onClick={() => onKeys((before) => before.filter((key) => key !== shot.reportKey))}>
              {t('dropPhoto')} <span className="visually-hidden">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
