import type { ReactNode } from 'react'
import { useTitle } from '@/lib/title'
import styles from './elements.module.css'

interface Props {
  title: string
  /** The heading, where it is more than the title's words. */
  heading?: ReactNode
  /** One plain sentence about the state of things. */
  sentence?: ReactNode
  /** Actions at the top right; the one primary action is named by its verb. */
  actions?: ReactNode
}

/** The head of a page: names the page and the browser tab, and holds the actions. */
export function PageHeader({ title, heading, sentence, actions }: Props) {
  useTitle(title)
  return (
    <header className={styles.pageHeader}>
      <div>
        <h1>{heading ?? title}</h1>
        {sentence && <p>{sentence}</p>}
      </div>
      {actions && <div className={styles.pageActions}>{actions}</div>}
    </header>
  )
}
