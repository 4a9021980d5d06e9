/** A key of our own for one report, so that sending it twice records it once. */
export function newReportKey(): string {
  // randomUUID exists on secure origins only; a server in the local network has none.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
