/** The gallery's own page, in development only: theme and contrast from the address, no server. */
import '../ui/styles.css'
import { render } from 'solid-js/web'
import { ReadingGallery } from './ReadingGallery.tsx'

const params = new URLSearchParams(location.search)
const { dataset } = document.documentElement
dataset.theme = params.get('theme') ?? 'light'
dataset.contrast = params.get('contrast') ?? 'normal'
render(() => <ReadingGallery />, document.getElementById('gallery')!)
