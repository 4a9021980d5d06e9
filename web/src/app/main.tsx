import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { getLanguage, setLanguage } from '@/lib/i18n'
import { App } from './App'
import './global.css'

setLanguage(getLanguage())
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
