import Button from 'antd/es/button'
import { crossesItself, moveCorner, removeCorner, type Corner } from '@/components/map/fence'
import { useTexts } from '@/lib/i18n'
import styles from './network.module.css'
import { texts } from './texts'

interface Props {
  corners: Corner[]
  chosen: number | null
  choose: (index: number | null) => void
  change: (corners: Corner[]) => void
  undo: (() => void) | undefined
  disabled: boolean
  error: string | undefined
}

/** The corners of a fence as numbers: everything the map can do, from the keyboard. */
export function FenceCorners({ corners, chosen, choose, change, undo, disabled, error }: Props) {
  const t = useTexts(texts)
  const faults = [
    error,
    corners.length > 0 && corners.length < 3 && t('fenceTooFew', { count: corners.length }),
    !error && crossesItself(corners) && t('fenceCrosses'),
  ].filter(Boolean)
  const cell = (index: number, which: 0 | 1) => (
    <input
      type="number" step="any" disabled={disabled}
      aria-label={t(which === 0 ? 'cornerLatitude' : 'cornerLongitude', { number: index + 1 })}
      value={corners[index]![which]}
      onFocus={() => choose(index)}
      onChange={(event) => {
        const typed = Number(event.target.value)
        const [latitude, longitude] = corners[index]!
        change(moveCorner(corners, index, which === 0 ? [typed, longitude] : [latitude, typed]))
      }}
    />
  )
  return (
    <div className={styles.fence}>
      {faults.map((fault) => <p key={String(fault)} role="alert" className={styles.fenceFault}>{fault}</p>)}
      {corners.length > 0 && (
        <table className={styles.nodes}>
          <thead>
            <tr><th>{t('corner')}</th><th>{t('latitude')}</th><th>{t('longitude')}</th><th aria-hidden /></tr>
          </thead>
          <tbody>
            {corners.map((_, index) => (
              <tr key={index} data-chosen={index === chosen || undefined}>
                <td>{index + 1}</td>
                <td>{cell(index, 0)}</td>
                <td>{cell(index, 1)}</td>
                <td>
                  <Button type="text" danger disabled={disabled} aria-label={t('cornerRemove', { number: index + 1 })} onClick={() => change(removeCorner(corners, index))}>
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!disabled && (
        <div className={styles.fenceTools}>
          <Button onClick={() => change([...corners, corners.at(-1) ?? [0, 0]])}>{t('cornerAdd')}</Button>
          <Button disabled={!undo} onClick={undo}>{t('fenceUndo')}</Button>
          <Button disabled={corners.length === 0} onClick={() => change([])}>{t('fenceClear')}</Button>
        </div>
      )}
    </div>
  )
}
