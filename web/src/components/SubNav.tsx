import { NavLink } from 'react-router'
import styles from './elements.module.css'

interface Props {
  label: string
  /** `end` for a path that begins another's. */
  links: { to: string; label: string; end?: boolean }[]
}

/** The pages of one entry of the navigation, side by side; a single one needs no choice. */
export function SubNav({ label, links }: Props) {
  if (links.length < 2) return null
  return (
    <nav className={styles.sub} aria-label={label}>
      {links.map(({ to, label: text, end }) => (
        <NavLink key={to} to={to} end={end}>
          {text}
        </NavLink>
      ))}
    </nav>
  )
}
