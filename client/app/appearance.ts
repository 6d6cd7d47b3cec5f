/** How the page looks: the reader's choices on this device, else the device's. public/theme.js sets the same before the first paint. */
import { createEffect, createRoot } from 'solid-js'
import { choice } from '../ui/choices.ts'

export const theme = choice('theme', ['system', 'light', 'dark'])
export const contrast = choice('contrast', ['system', 'normal', 'more'])
export const textSize = choice('size', ['medium', 'small', 'large', 'largest'])
export const spacing = choice('spacing', ['normal', 'wide', 'widest'])
export const face = choice('face', ['serif', 'sans', 'dyslexic'])
export const motion = choice('motion', ['system', 'less'])

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const prefersContrast = matchMedia('(prefers-contrast: more)')

export const isHighContrast = () => (contrast.get() === 'system' ? prefersContrast.matches : contrast.get() === 'more')

function show(): void {
  const { dataset } = document.documentElement
  dataset.theme = theme.get() === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme.get()
  dataset.contrast = isHighContrast() ? 'more' : 'normal'
  for (const [name, { get }] of Object.entries({ size: textSize, spacing, face, motion })) dataset[name] = get()
}

/** Once, where the page begins: shows what is chosen, and follows the device where nothing is. */
export function followAppearance(): void {
  createRoot(() => createEffect(show))
  for (const query of [prefersDark, prefersContrast]) query.addEventListener('change', show)
}
