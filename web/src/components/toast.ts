export interface Toast {
  id: number
  kind: 'done' | 'problem'
  text: string
}

type Listener = (toasts: Toast[]) => void

let toasts: Toast[] = []
let listener: Listener | undefined
let nextId = 1

function show(kind: Toast['kind'], text: string, milliseconds: number) {
  const id = nextId++
  toasts = [...toasts.slice(-2), { id, kind, text }]
  listener?.(toasts)
  setTimeout(() => {
    toasts = toasts.filter((each) => each.id !== id)
    listener?.(toasts)
  }, milliseconds)
}

/** Short news that needs no answer. What must be answered belongs on the page. */
export const toast = {
  done: (text: string) => show('done', text, 2_500),
  problem: (text: string) => show('problem', text, 6_000),
  listen(next: Listener) {
    listener = next
    return () => {
      listener = undefined
    }
  },
}
