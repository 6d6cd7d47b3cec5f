/** Where the client begins: the one place where time and chance come in, and the page is filled. */
import './ui/styles.css'
import { render } from 'solid-js/web'
import { App } from './app/App.tsx'
import { setDeviceClock } from './room/clock.ts'

const now = () => Date.now()
setDeviceClock(now)
render(
  () => <App tools={{ now, random: bytes => crypto.getRandomValues(new Uint8Array(bytes)) }} />,
  document.getElementById('app')!,
)
