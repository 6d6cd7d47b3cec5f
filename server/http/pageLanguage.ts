/**
 * In which of its languages a page is answered: the one its address asks for (`?lang=de`), else the one chosen in this
 * browser (a cookie that the page's settings write), else the first that the browser's own settings name.
 */
export const LANGUAGE_COOKIE = 'parley-language'

export interface Wish {
  asked?: string | undefined
  chosen?: string | undefined
  /** `Accept-Language`. */
  accepted?: string | undefined
}

/** One of `languages`, which hold `en`; a wish for `de-AT` is one for `de`. */
export function pageLanguage({ asked, chosen, accepted }: Wish, languages: readonly string[]): string {
  const found = [asked, chosen, ...byPreference(accepted ?? '')]
    .map(wish => wish?.toLowerCase().split('-')[0])
    .find(wish => wish !== undefined && languages.includes(wish))
  return found ?? 'en'
}

/** `de;q=0.5, fr` → `fr`, `de`. What has no weight is wanted most, what has none left is not wanted. */
const byPreference = (accepted: string) =>
  accepted
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.split(';').map(piece => piece.trim())
      const weight = rest.find(piece => /^q=/i.test(piece))
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
