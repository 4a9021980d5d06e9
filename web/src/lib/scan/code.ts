/** What a scanned or typed text is, as far as it can be told without the server. */
export type Code =
  | { what: 'piece'; code: string; number: string; seq: number }
  /** Looks like a piece code, but its check character is wrong: misread or mistyped. */
  | { what: 'misread'; code: string }
  | { what: 'load'; code: string; id: number }
  /** A waybill number, a plate, or something foreign: the load or the server knows. */
  | { what: 'other'; code: string }

const PIECE = /^(.+)-(\d{3,5})([0-9A-Z*])$/
const LOAD = /^LOAD:(\d{1,15})$/
const MODULUS = 37

function valueOf(char: string): number {
  const value = parseInt(char, 36)
  return Number.isNaN(value) ? MODULUS - 1 : value
}

/** The check character of ISO 7064, MOD 37-2, as the labels carry it; a separator counts 36. */
export function checkCharacter(body: string): string {
  let sum = 0
  for (const char of body) sum = ((sum + valueOf(char)) * 2) % MODULUS
  const check = (MODULUS + 1 - sum) % MODULUS
  return check === MODULUS - 1 ? '*' : check.toString(36).toUpperCase()
}

/** The code on a piece's first label. */
export function pieceCode(number: string, seq: number): string {
  const body = `${number}-${String(seq).padStart(3, '0')}`
  return body + checkCharacter(body)
}

/** Full-width characters of a Chinese input method read as what they stand for. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u0000-\u001f]+/g, '').toUpperCase()
}

export function readCode(text: string): Code | null {
  const code = plain(text)
  if (!code) return null
  const load = LOAD.exec(code)
  if (load) return { what: 'load', code, id: Number(load[1]) }
  const piece = PIECE.exec(code)
  if (!piece) return { what: 'other', code }
  const [, number, seq, check] = piece as unknown as [string, string, string, string]
  if (Number(seq) >= 1 && checkCharacter(`${number}-${seq}`) === check) return { what: 'piece', code, number, seq: Number(seq) }
  // a waybill number may end like a piece code by chance; only a waybill of that number could tell
  return { what: 'misread', code }
}
