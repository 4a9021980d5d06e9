import { Link } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { texts } from '../texts'

/** Back to where somebody works: the dock, or for headquarters the list of loads. */
export function BackLink() {
  const t = useTexts(texts)
  const works = useCan('HANDLING_WORK', 'HANDLING_SUPERVISE')
  return <Link to={works ? '/dock' : '/loads'}>{t(works ? 'title' : 'all')}</Link>
}
