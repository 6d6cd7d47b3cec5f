/** Chooses the language of the interface for this browser: the server answers every page in that of the cookie. */
const YEAR_S = 31_536_000

/** The page opens anew. */
export function speak(language: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to set one is missing where the page is not secure
  document.cookie = `parley-language=${language}; path=/; max-age=${YEAR_S}; samesite=lax`
  const { pathname, hash } = location
  if (new URLSearchParams(location.search).has('lang')) location.replace(`${pathname}${hash}`)
  else location.reload()
}
