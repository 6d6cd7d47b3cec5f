/** What of a page is not its article: told by tags, roles and the names that sites give to such parts. */
import { attribute, type PageElement } from './tree.ts'

/** Never of a reader's concern, in a page as in a pasted fragment. */
const UNSEEN_TAGS = new Set(
  'head script style template link meta base title param source track col colgroup area map rp datalist'.split(' '),
)
const ROLES = new Set(
  'navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist doc-toc'.split(
    ' ',
  ),
)

/** Words in the class or id of a part that is none of the article. */
const NAMES = words(
  `ad ads adbox adslot adunit advert advertisement advertising sponsor sponsored promo promotion outbrain taboola dfp
  share sharing sharebar share-bar socials social addthis sharedaddy follow
  newsletter subscribe subscription signup mailing
  cookie cookies consent gdpr cmp onetrust paywall regwall
  related recommended recommendations recirc trending popular mostread most-read teaser teasers readmore morefrom upnext
  breadcrumb breadcrumbs pagination pager menu navbar navigation nav toc toolbar skiplink
  tags taglist tag-list categories byline author-box author-bio authorbox authorbio bio dateline timestamp postmeta post-meta
  entry-meta article-meta kicker eyebrow rating print-only noprint modal popup overlay tooltip editsection printfooter
  masthead site-header site-footer sidebar widget back-to-top feedback reactions`,
)
const COMMENTS = words('comments comment-list commentlist comment-section disqus respond replies discussion-thread')
const UNSEEN = words('sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only assistive-text')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Each name, each part of it between hyphens and humps, and each two neighbours: `articleShareBar` → `share-bar`. */
function namesOf(element: PageElement): string[] {
  const given = `${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 2000)
  return given.split(/\s+/).flatMap(name => {
    const parts = name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z\d]+/)
    const pairs = parts.slice(1).map((part, i) => `${parts[i]}-${part}`)
    return [...parts, ...pairs, parts.join('-')]
  })
}

const hasName = (element: PageElement, names: ReadonlySet<string>) => namesOf(element).some(name => names.has(name))

/** Not shown to anybody who reads the page. */
export function isUnseen(element: PageElement): boolean {
  const { attributes, tag } = element
  if (UNSEEN_TAGS.has(tag)) return true
  if (attributes.has('hidden') && attribute(element, 'hidden') !== 'until-found') return true
  if (attribute(element, 'aria-hidden') === 'true') return true
  if (tag === 'dialog' && !attributes.has('open')) return true
  const style = attribute(element, 'style')
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

export type Furniture = 'comments' | 'page-furniture'

/** Of a whole page; a pasted fragment is taken as it is. */
export function furniture(element: PageElement): Furniture | undefined {
  if (hasName(element, COMMENTS)) return 'comments'
  if (element.tag === 'nav' || element.tag === 'dialog' || element.tag === 'menu') return 'page-furniture'
  if (ROLES.has(attribute(element, 'role').toLowerCase())) return 'page-furniture'
  if (element.tag === 'aside') return isNote(element) ? undefined : 'page-furniture'
  return hasName(element, NAMES) || hasName(element, UNSEEN) ? 'page-furniture' : undefined
}

/** An aside that belongs to the text. */
const NOTES = words('note notes footnote footnotes sidenote callout infobox info warning tip box definition example')
const isNote = (element: PageElement) =>
  /^(note|doc-footnote|doc-endnote|doc-tip)$/.test(attribute(element, 'role')) || hasName(element, NOTES)

export const isByline = (element: PageElement) =>
  hasName(element, BYLINES) || /(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'class'))
const BYLINES = words('byline author-name article-author writer')
