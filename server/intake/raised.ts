/**
 * Small figures above and below the line, by the letters that text has for them: 10⁶ must not become 106. Whatever else stands
 * there ("1st", "[1]") has none and stays on the line.
 */
const ON_THE_LINE = '0123456789+-−'
const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'
const BELOW = '₀₁₂₃₄₅₆₇₈₉₊₋₋'

export const above = (text: string) => inLetters(text, ABOVE)
export const below = (text: string) => inLetters(text, BELOW)

function inLetters(text: string, letters: string): string {
  const figures = text.trim()
  const places = [...figures].map(sign => ON_THE_LINE.indexOf(sign))
  if (places.length === 0 || places.includes(-1)) return text
  return text.replace(figures, places.map(place => letters[place]).join(''))
}
