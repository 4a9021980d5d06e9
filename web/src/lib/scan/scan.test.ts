import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkCharacter, readCode } from './code'
import { GunReader, listenForGun } from './gun'

describe('what a code is', () => {
  const piece = (body: string) => body + checkCharacter(body)
  it('agrees with the check character of the standard’s own example', () => {
    expect(checkCharacter('G123498654321')).toBe('H')
  })
  it('reads a piece code in any writing', () => {
    const code = piece('LY2611230001-002')
    expect(readCode(` ${code.toLowerCase()} \r`)).toEqual({ what: 'piece', code, number: 'LY2611230001', seq: 2 })
    expect(readCode('ＬＹ２６１１２３０００１－００２' + code.at(-1))).toMatchObject({ what: 'piece', seq: 2 })
  })
  it('tells a misread piece code', () => {
    const code = piece('LY2611230001-002')
    const wrong = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
    expect(readCode(wrong)).toEqual({ what: 'misread', code: wrong })
    expect(readCode(code.replace('0001', '0010'))).toMatchObject({ what: 'misread' })
  })
  it('leaves waybill numbers and plates to the load', () => {
    expect(readCode('ly2611230001')).toEqual({ what: 'other', code: 'LY2611230001' })
    expect(readCode('皖A·12345')).toMatchObject({ what: 'other' })
  })
  it('reads the code of a load, and nothing from nothing', () => {
    expect(readCode('load:12')).toEqual({ what: 'load', code: 'LOAD:12', id: 12 })
    expect(readCode('   ')).toBeNull()
  })
})

const typed = (reader: GunReader, text: string, gap: number) => {
  let at = 1_000
  let code: string | null = null
  for (const key of [...text, 'Enter']) code = reader.take(key, (at += gap))
  return code
}

describe('a scanner gun', () => {
  it('is told from fingers by its speed', () => {
    expect(typed(new GunReader(), 'LY2611230001', 12)).toBe('LY2611230001')
    expect(typed(new GunReader(), 'LY2611230001', 140)).toBeNull()
  })
  it('is not fooled by a short word and Enter', () => {
    expect(typed(new GunReader(), 'ok', 10)).toBeNull()
  })
  it('is not confused by letters typed before it', () => {
    const reader = new GunReader()
    reader.take('x', 0)
    expect(typed(reader, 'LY261123', 10)).toBe('LY261123')
  })

  let stop = () => undefined as void
  afterEach(() => { stop(); document.body.innerHTML = '' })
  it('works while the focus is in a note, which stays as it was', () => {
    document.body.innerHTML = '<input id="note" value="半箱">'
    const note = document.querySelector('input')!
    const onCode = vi.fn()
    stop = listenForGun(() => null, onCode)
    note.focus()
    for (const key of [...'LY261123', 'Enter']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: 5 })
      note.dispatchEvent(event)
      if (key !== 'Enter') note.value += key
    }
    expect(onCode).toHaveBeenCalledExactlyOnceWith('LY261123')
    expect(note.value).toBe('半箱')
  })
})
