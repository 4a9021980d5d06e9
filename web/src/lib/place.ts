import { useCallback, useEffect, useRef } from 'react'

export interface Place {
  latitude: number
  longitude: number
}

/** Where this phone is, if it says so quickly; work never waits for it. */
function placeNow(): Promise<Place | null> {
  if (!navigator.geolocation) return Promise.resolve(null)
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(null),
      { timeout: 3_000, maximumAge: 60_000 },
    ),
  )
}

/** The last known place of this phone, looked for ahead so that a photo never waits for it. */
export function usePlace() {
  const last = useRef<Place | null>(null)
  const look = useCallback(() => {
    void placeNow().then((place) => {
      if (place) last.current = place
    })
  }, [])
  useEffect(look, [look])
  return useCallback(() => {
    look()
    return last.current
  }, [look])
}
