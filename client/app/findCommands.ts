/** Which commands a few typed letters mean: each typed word begins a word of the command, or else stands somewhere in it. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The better ones first, equal ones in their own order. */
export function findCommands<C extends { says: string }>(all: readonly C[], typed: string): C[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...all]
  const scored = all.flatMap(command => {
    const says = plain(command.says)
    const words = says.split(/[^\p{L}\p{N}]+/u)
    let score = says.startsWith(wanted.join(' ')) ? 2 : 0
    for (const want of wanted) {
      if (words.some(word => word.startsWith(want))) score += 1
      else if (!says.includes(want)) return []
    }
    return [{ command, score }]
  })
  return scored.sort((a, b) => b.score - a.score).map(({ command }) => command)
}
