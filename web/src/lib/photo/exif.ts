/** Finds where a JPEG keeps what the camera wrote about time and place; null when it keeps nothing. */
function findExif(bytes: Uint8Array): { start: number; end: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    const isExif = bytes[at + 1] === 0xe1 && String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'Exif'
    if (isExif) return { start: at, end: at + 2 + length }
    at += 2 + length
  }
  return null
}

const ORIENTATION = 0x0112

/** The picture was turned upright while it was made smaller; its note must not turn it again. */
function setUpright(segment: Uint8Array): void {
  const tiff = 10
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  if (segment.length < tiff + 8) return
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > segment.length) return
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > segment.length) return
    if (view.getUint16(entry, little) === ORIENTATION) view.setUint16(entry + 8, 1, little)
  }
}

/** Puts the camera's notes of the original into the smaller JPEG, which a browser writes without any. */
export function copyExif(original: Uint8Array, smaller: Uint8Array): Uint8Array {
  const found = findExif(original)
  if (!found || found.end > original.length || smaller[0] !== 0xff || smaller[1] !== 0xd8) return smaller
  const segment = original.slice(found.start, found.end)
  setUpright(segment)
  const joined = new Uint8Array(smaller.length + segment.length)
  joined.set(smaller.subarray(0, 2))
  joined.set(segment, 2)
  joined.set(smaller.subarray(2), 2 + segment.length)
  return joined
}
