/** Where a link in an article may lead: to the web or to a mailbox, and nowhere else. */
const LONGEST_HREF = 2000

/**
 * The address as the standard writes it; undefined for one that a reader should not be sent to, and for one that shows a
 * name before the host to look like another. `base`: what a relative one starts from.
 */
export function safeHref(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined
  const { protocol, href, username, password } = new URL(url, base)
  if (!['http:', 'https:', 'mailto:'].includes(protocol) || username || password) return undefined
  return href.length <= LONGEST_HREF ? href : undefined
}
