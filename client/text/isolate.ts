/** A part of a sentence that may run the other way (a name, a title, a Latin word) keeps its own direction: FSI … PDI. */
export const isolate = (words: string): string => `\u2068${words}\u2069`
