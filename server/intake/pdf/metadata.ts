/** What a PDF says of itself, where it is worth believing: programs fill it in with file names and whoever was logged in. */

/** `opening`: the heading that the text begins with, which a reader sees and the file's own word does not outdo. */
export function titleOf(info: Record<string, unknown>, opening: string | undefined): string | undefined {
  if (opening) return undefined
  const title = words(info.Title)
  const isMadeUp =
    /^(?:microsoft (?:word|powerpoint)|untitled|document\d*|unbenannt|sans titre|title|slide \d)/i.test(title) ||
    /\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|pptx?|html?|qxd)$/i.test(title) ||
    !/\p{L}{2}/u.test(title)
  return isMadeUp ? undefined : title
}

export function authorOf(info: Record<string, unknown>): string | undefined {
  const author = words(info.Author)
  const isName = /^\p{L}[\p{L}\p{M}.’'-]*(?:[\s,&;]+(?:and\s+)?\p{L}[\p{L}\p{M}.’'-]*)+$/u.test(author)
  const isMadeUp = /\b(?:user|admin|administrator|microsoft|office|owner|unknown|author|adobe|windows|scanner)\b/i.test(
    author,
  )
  return isName && !isMadeUp && author.length <= 200 ? author : undefined
}

const words = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
