import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { useLanguage, useTexts } from '@/lib/i18n'
import { fullTime } from '@/lib/time'
import { kit } from '../texts'
import { collection } from './mapData'
import styles from './map.module.css'
import { setData } from './overlays'
import { momentAt, type TrackPoint } from './track'

/** How many seconds of the road pass in one second of watching. */
const SPEEDS = [60, 300, 1800, 7200]

/** Replays a track: the way behind is strong, the way ahead pale, the vehicle between. */
export function TrackReplay({ map, track }: { map: MapLibre; track: TrackPoint[] }) {
  const t = useTexts(kit)
  const language = useLanguage()
  const start = Date.parse(track[0]!.at)
  const end = Date.parse(track.at(-1)!.at)
  const [time, setTime] = useState(end)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(SPEEDS[2]!)
  const line = useMemo(() => track.map((p) => [p.longitude, p.latitude]), [track])

  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const passed = (now - last) * speed
      last = now
      setTime((before) => {
        if (before + passed < end) return before + passed
        setPlaying(false)
        return end
      })
      frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, speed, end])

  useEffect(() => {
    const moment = momentAt(track, time)
    if (!moment) return
    const here = [moment.longitude, moment.latitude]
    const part = (coordinates: number[][], ahead: boolean) => ({
      type: 'Feature' as const,
      geometry: { type: 'LineString' as const, coordinates },
      properties: { ahead },
    })
    setData(map, 'track', {
      type: 'FeatureCollection',
      features: [
        part([here, ...line.slice(moment.index + 1)], true),
        part([...line.slice(0, moment.index + 1), here], false),
      ].filter((f) => f.geometry.coordinates.length > 1),
    })
    setData(map, 'head', collection([{
      type: 'Feature',
      geometry: { type: 'Point', coordinates: here },
      properties: { heading: moment.headingDegrees },
    }]))
  }, [map, track, line, time])

  const play = () => {
    if (!playing && time >= end) setTime(start)
    setPlaying(!playing)
  }
  const unit = language === 'zh' ? ' 分/秒' : ' min/s'
  return (
    <div className={styles.replay}>
      <button type="button" onClick={play} aria-label={t(playing ? 'pause' : 'play')}>
        {playing ? '❚❚' : '▶'}
      </button>
      <input
        type="range"
        min={start}
        max={end}
        step={1000}
        value={time}
        aria-label={t('moment')}
        aria-valuetext={fullTime(new Date(time).toISOString())}
        onChange={(e) => {
          setPlaying(false)
          setTime(Number(e.target.value))
        }}
      />
      <output>{fullTime(new Date(time).toISOString()).slice(5, 16)}</output>
      <select aria-label={t('speed')} value={speed} onChange={(e) => setSpeed(Number(e.target.value))}>
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each / 60}
            {unit}
          </option>
        ))}
      </select>
    </div>
  )
}
