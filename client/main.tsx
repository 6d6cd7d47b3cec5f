/** Where the client begins: the one place where time and chance come in, and the page is filled. */
import './ui/styles.css'
import { render } from 'solid-js/web'
import { App } from './app/App.tsx'
import { followAppearance } from './app/appearance.ts'
import { setDeviceClock } from './room/clock.ts'
import { learn } from './text/saying.ts'
import { preloadWhenQuiet } from './ui/lazyPart.tsx'

const ARRIVAL_MS = 4000

const now = () => Date.now()
setDeviceClock(now)
followAppearance()
// What the page is made of is kept for days without a network. Some hundred files take a slow machine seconds: whoever has
// just come in is let arrive first.
if (import.meta.env.PROD) setTimeout(() => void import('./app/shell.ts').then(shell => shell.keepShell()), ARRIVAL_MS)
render(
  () => <App tools={{ now, random: bytes => crypto.getRandomValues(new Uint8Array(bytes)) }} />,
  document.getElementById('app')!,
)
preloadWhenQuiet({ preload: learn })
