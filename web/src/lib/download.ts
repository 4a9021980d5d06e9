/** Hands a file to the person, as a click on a download link would. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click; it is given time to do so.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
