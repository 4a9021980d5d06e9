import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { texts } from './texts'
import type { Target } from './types'

interface Props {
  targets: Target[]
  chosen: string | undefined
  onChoose: (key: string) => void
}

/** What can be imported, each with what it needs and its template. */
export function TargetChoice({ targets, chosen, onChoose }: Props) {
  const t = useTexts(texts)
  return (
    <fieldset className={styles.targets}>
      <legend>{t('chooseWhat')}</legend>
      {targets.map((target) => {
        const required = target.fields.filter((f) => f.required).map((f) => f.label)
        return (
          <div key={target.key} className={target.key === chosen ? styles.targetOn : styles.target}>
            <label>
              <input
                type="radio"
                name="target"
                checked={target.key === chosen}
                onChange={() => onChoose(target.key)}
              />
              <span>
                <strong>{target.name}</strong>
                <small>{t('requiredFields', { fields: required.join('、') })}</small>
              </span>
            </label>
            <a
              href={`/api/import-targets/${target.key}/template.xlsx`}
              download
            >
              {t('template')}
              <span className="visually-hidden"> {target.name}</span>
            </a>
          </div>
        )
      })}
    </fieldset>
  )
}
