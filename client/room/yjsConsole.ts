/**
 * The console as far as Yjs uses it. lib0's own draws a schema library and DOM helpers into every page for coloured log
 * lines; the build puts this file in its place.
 */
const style = Symbol('style')
export const BOLD = style
export const UNBOLD = style
export const RED = style
export const ORANGE = style

const say = (words: readonly unknown[]) => console.warn(...words.filter(word => word !== style))
export const print = (...words: unknown[]) => say(words)
export const warn = (...words: unknown[]) => say(words)
