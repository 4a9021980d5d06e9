import { useEffect, useRef, useState } from 'react'

export type CameraState = 'opening' | 'open' | 'forbidden' | 'missing' | 'insecure'

/** The camera at the back of the phone in a video element, for as long as it is shown. */
export function useCamera(wide: number) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>(navigator.mediaDevices ? 'opening' : 'insecure')
  useEffect(() => {
    if (!navigator.mediaDevices) return
    let stream: MediaStream | undefined
    let gone = false
    const open = async () => {
      const wanted = { facingMode: 'environment', width: { ideal: wide }, height: { ideal: Math.round((wide * 3) / 4) } }
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
      if (gone || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      setState('open')
    }
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    open().catch((error: unknown) => {
      if (gone) return
      setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'forbidden' : 'missing')
    })
    return () => {
      gone = true
      stop()
    }
  }, [wide])
  return { video, state }
}
