// Sets theme and contrast before the first paint. A file of its own, because the page allows no inline scripts.
// The same two keys are written by client/app/appearance.ts.
;(() => {
  const kept = name => {
    try {
      return localStorage.getItem(`parley:${name}`)
    } catch {
      return null
    }
  }
  const prefers = query => matchMedia(query).matches
  const root = document.documentElement
  const theme = kept('theme')
  root.dataset.theme =
    theme === 'light' || theme === 'dark' ? theme : prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const contrast = kept('contrast')
  root.dataset.contrast =
    contrast === 'more' || (contrast !== 'normal' && prefers('(prefers-contrast: more)')) ? 'more' : 'normal'
})()
