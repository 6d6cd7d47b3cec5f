/** The usual way of painting marks: each split at the others' ends and wrapped in elements. Runs inside the page. */
export function paintWrapped({ paragraphs, marks }: { paragraphs: readonly string[]; marks: number }) {
  const article = document.querySelector('article')!
  let state = 7
  const chance = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
  const spans = paragraphs.map(() => [] as { start: number; end: number }[])
  for (let i = 0; i < marks; i++) {
    const at = chance(paragraphs.length)
    const start = chance(paragraphs[at]!.length - 20)
    spans[at]!.push({ start, end: Math.min(paragraphs[at]!.length, start + 20 + chance(160)) })
  }
  const begun = performance.now()
  for (const [at, text] of paragraphs.entries()) {
    const cuts = [...new Set([0, text.length, ...spans[at]!.flatMap(({ start, end }) => [start, end])])].sort(
      (a, b) => a - b,
    )
    const paragraph = document.createElement('p')
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i]!, cuts[i + 1]!]
      let inner: Node = document.createTextNode(text.slice(from, to))
      for (const { start, end } of spans[at]!) {
        if (start > from || end < to) continue
        const mark = document.createElement('mark')
        mark.append(inner)
        inner = mark
      }
      paragraph.append(inner)
    }
    article.append(paragraph)
  }
  return new Promise<{ paint: number; elements: number }>(done =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done({ paint: performance.now() - begun, elements: article.querySelectorAll('*').length })
      port2.postMessage(0)
    }),
  )
}
