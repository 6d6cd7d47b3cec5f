/** A part of a sentence that may run the other way keeps its own direction: FSI … PDI. */
export const isolate = (words: string | number): string => `\u2068${words}\u2069`
