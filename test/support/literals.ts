/** The texts in a catalogue's source: of each string and template, the parts that are said, with where each begins. Enough of the language for files of words. */
export interface Literal {
  at: number
  text: string
}

export function literalsIn(source: string): Literal[] {
  const found: Literal[] = []
  let at = 0
  const plain = (quote: string) => {
    const from = ++at
    while (source[at] !== quote) at += source[at] === '\\' ? 2 : 1
    found.push({ at: from, text: source.slice(from, at++) })
  }
  const template = () => {
    for (let from = ++at; ; from = at) {
      while (source[at] !== '`' && !source.startsWith('${', at)) at += source[at] === '\\' ? 2 : 1
      found.push({ at: from, text: source.slice(from, at) })
      if (source[at++] === '`') return
      at++
      code('}')
    }
  }
  const code = (end?: string) => {
    for (let depth = 0; at < source.length; ) {
      if (source.startsWith('//', at)) at = source.indexOf('\n', at)
      else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2
      else if (source[at] === "'" || source[at] === '"') plain(source[at]!)
      else if (source[at] === '`') template()
      else {
        if (source[at] === '{') depth++
        if (source[at] === '}' && depth-- === 0 && end) return void at++
        at++
      }
    }
  }
  code()
  return found
}
