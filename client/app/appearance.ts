/** Theme and contrast: the member's choice on this device, else the device's. public/theme.js sets the same before the first paint. */
import { createSignal } from 'solid-js'

export type Theme = 'light' | 'dark' | 'system'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const prefersContrast = matchMedia('(prefers-contrast: more)')

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`parley:${name}`)
  } catch {
    return null
  }
}
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`parley:${name}`, value)
  } catch {
    // Then it lasts as long as the page.
  }
}

const first = kept('theme')
const [theme, setThemeSignal] = createSignal<Theme>(first === 'light' || first === 'dark' ? first : 'system')
const [isHighContrast, setContrastSignal] = createSignal(document.documentElement.dataset.contrast === 'more')

function show(): void {
  const { dataset } = document.documentElement
  dataset.theme = theme() === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme()
  dataset.contrast = isHighContrast() ? 'more' : 'normal'
}
prefersDark.addEventListener('change', show)
prefersContrast.addEventListener('change', ({ matches }) => {
  if (kept('contrast') === null) setHighContrast(matches, false)
})

export { isHighContrast, theme }
export function setTheme(next: Theme): void {
  setThemeSignal(next)
  keep('theme', next)
  show()
}
export function setHighContrast(isOn: boolean, isChoice = true): void {
  setContrastSignal(isOn)
  if (isChoice) keep('contrast', isOn ? 'more' : 'normal')
  show()
}
