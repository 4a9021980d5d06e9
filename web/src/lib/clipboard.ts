/** Copies a text; false when the browser forbids it. Works on plain http in the local network, too. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // not allowed here: try the old way
  }
  const holder = document.createElement('textarea')
  holder.value = text
  // a modal dialog makes everything outside it inert
  ;(document.querySelector('dialog[open]') ?? document.body).append(holder)
  holder.select()
  const done = document.execCommand('copy')
  holder.remove()
  return done
}
