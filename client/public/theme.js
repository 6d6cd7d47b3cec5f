// Sets how the page looks before the first paint. A file of its own, because the page allows no inline scripts.
// The same names are written by client/app/appearance.ts.
;(() => {
  const kept = name => {
    try {
      return localStorage.getItem(`parley:${name}`)
    } catch {
      return null
    }
  }
  const prefers = query => matchMedia(query).matches
  const { dataset } = document.documentElement
  const theme = kept('theme')
  dataset.theme =
    theme === 'light' || theme === 'dark' ? theme : prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const contrast = kept('contrast')
  dataset.contrast =
    contrast === 'more' || (contrast !== 'normal' && prefers('(prefers-contrast: more)')) ? 'more' : 'normal'
  for (const name of ['size', 'spacing', 'face', 'motion']) {
    const value = kept(name)
    if (value) dataset[name] = value
  }
})()
