import Button, { type ButtonProps } from 'antd/es/button'
import { useHref, useLinkClickHandler } from 'react-router'

/** A link inside the application that looks like a button, in one focus stop. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string }) {
  const href = useHref(to)
  const go = useLinkClickHandler<HTMLElement>(to)
  return <Button {...props} href={href} onClick={go as unknown as ButtonProps['onClick']} />
}
