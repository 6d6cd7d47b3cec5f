/** What is said where two claims are worded alike. */
export const words = {
  alike: 'Nearly the same was claimed already:',
}
