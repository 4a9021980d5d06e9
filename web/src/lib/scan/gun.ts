/** A scanner gun types this fast; nobody's fingers do. */
const FASTEST_HAND_MS = 50
const SHORTEST_CODE = 4

interface Key {
  key: string
  at: number
}

/**
 * Tells a scanner gun from a person at the keyboard: a run of characters, each within 50 ms of the one
 * before, ended by Enter or Tab.
 */
export class GunReader {
  private run: Key[] = []

  /** Takes a key; answers with the code when it ended one. */
  take(key: string, at: number): string | null {
    const last = this.run.at(-1)
    const fast = last !== undefined && at - last.at <= FASTEST_HAND_MS
    if (key === 'Enter' || key === 'Tab') {
      const code = fast ? this.run.map((each) => each.key).join('') : ''
      this.run = []
      return code.length >= SHORTEST_CODE ? code : null
    }
    if (key.length !== 1) return null
    if (!fast) this.run = []
    this.run.push({ key, at })
    return null
  }

  /** How many characters of the present run were typed so far. */
  get length(): number {
    return this.run.length
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

function fieldOf(target: EventTarget | null): Field | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
}

function restore(field: Field, value: string) {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  // as if it had been typed, so that the page's own state follows
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Listens for a scanner gun wherever the focus is. What the gun typed into some other field is taken out
 * of it again. `own` is the scan field, which reads its text itself. Answers with the way to stop.
 */
export function listenForGun(own: () => HTMLElement | null, onCode: (code: string) => void): () => void {
  const reader = new GunReader()
  let field: Field | null = null
  let before = ''
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target === own()) return
    const target = fieldOf(event.target)
    const code = reader.take(event.key, event.timeStamp)
    if (reader.length === 1) {
      field = target
      before = target?.value ?? ''
    }
    // no key of a gun is a command of the page
    if (reader.length > 1) event.stopPropagation()
    if (code === null) return
    event.preventDefault()
    event.stopPropagation()
    if (field && field === target) restore(field, before)
    onCode(code)
  }
  window.addEventListener('keydown', onKey, true)
  return () => window.removeEventListener('keydown', onKey, true)
}
