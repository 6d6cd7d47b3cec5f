/** What stands on a page: stretches of text with their places. Points, from the upper left corner, as the page is seen. */
import type { PDFPageProxy } from 'unpdf/pdfjs'

export interface Stretch {
  text: string
  x0: number
  x1: number
  /** Of the line it stands on. */
  y: number
  /** Of the font, in points. */
  size: number
  font: string
  isRtl: boolean
}

/** Text that stands across the page, such as a stamp at the margin, is not read. */
export async function readStretches(page: PDFPageProxy): Promise<Stretch[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const stretches: Stretch[] = []
  for (const item of items) {
    if (!('str' in item) || !item.str) continue
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number]
    const along = [a * ta + c * tb, b * ta + d * tb] as const
    const size = Math.hypot(a * tc + c * td, b * tc + d * td)
    if (Math.abs(along[1]) > Math.abs(along[0]) / 10 || along[0] < 0 || !(size > 0.5)) continue
    const x0 = a * te + c * tf + e
    stretches.push({
      text: plainLetters(item.str),
      x0,
      x1: x0 + item.width,
      y: b * te + d * tf + f,
      size,
      font: item.fontName,
      isRtl: item.dir === 'rtl',
    })
  }
  return stretches
}

/** Two letters that are drawn as one, and letters in the shape of their place in a word, are the letters that they are. */
const plainLetters = (text: string) =>
  text.replace(/[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+/g, shaped =>
    shaped.normalize('NFKC'),
  )
