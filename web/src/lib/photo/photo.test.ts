import { describe, expect, it } from 'vitest'
import { copyExif } from './exif'
import { fitting, goesUntouched } from './photo'

/** A JPEG head with notes in which the orientation (tag 0x0112) says `turn`. */
function withNotes(turn: number): Uint8Array {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]
  const content = [...'Exif'].map((c) => c.charCodeAt(0)).concat(0, 0, ...tiff)
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, content.length + 2, ...content, 0xff, 0xda, 1, 2])
}
const plain = new Uint8Array([0xff, 0xd8, 0xff, 0xdb, 9, 9])

describe('what the camera noted', () => {
  it('goes over to the smaller picture, which already stands upright', () => {
    const copied = copyExif(withNotes(6), plain)
    expect([...copied.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1])
    expect([...copied.subarray(-4)]).toEqual([0xff, 0xdb, 9, 9])
    expect(copied[12 + 18]).toBe(1)
  })
  it('is not invented where there is none', () => {
    expect(copyExif(plain, plain)).toBe(plain)
    expect(copyExif(new Uint8Array([1, 2, 3]), plain)).toBe(plain)
  })
})

describe('a photo', () => {
  it('below 8 MB goes as the camera wrote it; formats the server does not keep never do', () => {
    expect(goesUntouched('image/jpeg', 7_900_000)).toBe(true)
    expect(goesUntouched('image/jpeg', 8_100_000)).toBe(false)
    expect(goesUntouched('image/heic', 1_000)).toBe(false)
  })
  it('is made smaller, never larger', () => {
    expect(fitting(8000, 6000, 4096)).toEqual([4096, 3072])
    expect(fitting(1200, 900, 4096)).toEqual([1200, 900])
  })
})
