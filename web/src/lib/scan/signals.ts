/** How a scan is answered to ear and hand, without looking. */
export type Signal = 'right' | 'wrong' | 'held'

interface Tone {
  hertz: number
  /** Seconds from the start, and how long. */
  at: number
  lasts: number
}

const TONES: Record<Signal, Tone[]> = {
  right: [{ hertz: 1320, at: 0, lasts: 0.09 }],
  wrong: [{ hertz: 220, at: 0, lasts: 0.22 }, { hertz: 175, at: 0.26, lasts: 0.3 }],
  held: [0, 0.16, 0.32].map((at) => ({ hertz: 660, at, lasts: 0.09 })),
}

const BUZZES: Record<Signal, number[]> = { right: [40], wrong: [220, 80, 220], held: [70, 60, 70, 60, 70] }

let audio: AudioContext | undefined

/** Plays the signal; a device without sound or vibration simply leaves it out. */
export function signal(kind: Signal): void {
  navigator.vibrate?.(BUZZES[kind])
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  // browsers let sound begin only after a touch; a scan follows one
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
  for (const { hertz, at, lasts } of TONES[kind]) {
    const start = audio.currentTime + at
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    tone.type = kind === 'wrong' ? 'sawtooth' : 'sine'
    tone.frequency.value = hertz
    loudness.gain.setValueAtTime(0.25, start)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + lasts)
    tone.connect(loudness).connect(audio.destination)
    tone.start(start)
    tone.stop(start + lasts)
  }
}
