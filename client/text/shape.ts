/** The shape of a catalogue, without its words: `export const words: Shape<typeof en> = { … }` fails for a missing and for an extra key. */
export type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Shape<Said>
    : { [Key in keyof T]: Shape<T[Key]> }
