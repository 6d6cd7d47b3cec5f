/** Pictures are dropped; what they showed, and what was written under them, stays. */
import type { DraftBlock } from '../../../shared/article/index.ts'
import { plain } from '../plain.ts'
import type { Reading } from './reading.ts'
import { attribute, isElement, type PageElement, textOf, wordsOnly } from './tree.ts'

/** A script shows the picture later; until then it stands in a `noscript`. */
const isLater = (element: PageElement): boolean =>
  element.tag === 'noscript' && !wordsOnly(textOf(element)) && picturesIn(element).length === 1 && !hasTwin(element)

const hasTwin = ({ parent }: PageElement) =>
  !!parent?.children.some(
    child => isElement(child) && child.tag !== 'noscript' && (child.tag === 'img' || picturesIn(child).length > 0),
  )

export const isPicture = (element: PageElement) =>
  element.tag === 'img' || element.tag === 'picture' || element.tag === 'amp-img' || isLater(element)

function picturesIn(element: PageElement): PageElement[] {
  return element.children.flatMap(child => (!isElement(child) ? [] : child.tag === 'img' ? [child] : picturesIn(child)))
}

/** Its alternative text; empty for none, for a file's name, and for what only counts visits. */
export function altOf(picture: PageElement, reading: Reading): string {
  const [image] = picture.tag === 'img' || picture.tag === 'amp-img' ? [picture] : picturesIn(picture)
  if (!image || reading.isLeftOut(image)) return ''
  if (attribute(image, 'width') === '1' || attribute(image, 'height') === '1') return ''
  reading.losses.add('image')
  const alt = wordsOnly(attribute(image, 'alt'))
  return /^[\w-]+\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(alt) ? '' : alt
}

/** Around a table, code or a quote the caption is all there is of it. */
export function readFigure(figure: PageElement, reading: Reading): DraftBlock[] {
  const captions: PageElement[] = []
  const pictures: PageElement[] = []
  const look = (element: PageElement) => {
    for (const child of element.children) {
      if (!isElement(child)) continue
      if (child.tag === 'figcaption') captions.push(child)
      else if (reading.isLeftOut(child)) continue
      else if (isPicture(child)) pictures.push(child)
      else look(child)
    }
  }
  look(figure)
  const shown = captions.filter(caption => !reading.isLeftOut(caption))
  const caption = shown.flatMap((one, i) => [...(i ? ['\n'] : []), ...reading.readLeaf(one.children, reading)])
  const inner = reading.readBlocks(figure.children, {
    ...reading,
    isLeftOut: one => reading.isLeftOut(one) || one.tag === 'figcaption',
  })
  const isOfPictures = inner.every(block => block.kind === 'figure')
  const [first] = inner
  if (first?.kind === 'table' && !first.caption) return [{ ...first, caption }, ...inner.slice(1)]
  if (!isOfPictures) return caption.length ? [...inner, { kind: 'figure', caption }] : inner
  const last = inner.at(-1)
  if (!caption.length) return inner
  if (last?.kind !== 'figure') return [{ kind: 'figure', caption }]
  const says = wordsOnly(plain(caption))
  // Many pages give the caption once more as the alternative text.
  const alt = last.alt && wordsOnly(last.alt) !== says ? { alt: last.alt } : {}
  return [...inner.slice(0, -1), { kind: 'figure', ...alt, caption }]
}
