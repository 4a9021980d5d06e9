import styles from './imports.module.css'

/** How far something is, 0 to 1. */
export function Bar({ share, label }: { share: number; label: string }) {
  const hundredths = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuenow={hundredths}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div style={{ width: `${hundredths}%` }} />
    </div>
  )
}
