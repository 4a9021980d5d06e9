import { useEffect, useState } from 'react'
import { outbox, type OutboxPhoto } from '@/lib/outbox'
import camera from '../camera/camera.module.css'

/** A photo that is still on this phone. */
export function KeptPhoto({ item, alt }: { item: OutboxPhoto; alt: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void outbox.picture(item.reportKey, item.photo.contentType).then((blob) => {
      if (!blob || gone) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [item.reportKey, item.photo.contentType])
  return address ? <img src={address} alt={alt} /> : <span className={camera.blank} />
}
