import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([type=hidden]), select, textarea, button[type=submit]'

/**
 * Enter goes to the next field as people who type whole days expect, Ctrl+Enter sends the form. An
 * open choice list keeps its Enter, and so do text areas and buttons. For `onKeyDownCapture`.
 */
export function enterNext(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey || event.altKey) return
  const form = event.currentTarget
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    form.requestSubmit()
    return
  }
  const target = event.target
  const typed = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (!typed || target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  event.stopPropagation()
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => !stop.matches(':disabled') && stop.tabIndex >= 0)
  stops[stops.indexOf(target) + 1]?.focus()
}
