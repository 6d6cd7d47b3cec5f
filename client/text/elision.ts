/**
 * French says `d’Anna`, not `de Anna`: before a vowel the word loses its own. An `h` is left alone, since only a dictionary
 * knows which of them is silent.
 */
const VOWEL = /^[aeiouœæ]/i

const plain = (name: string) => name.normalize('NFD')

/** `de Paul`, `d’Émile`. */
export const de = (name: string): string => (VOWEL.test(plain(name)) ? `d’${name}` : `de ${name}`)

/** The same where a sentence begins. */
export const De = (name: string): string => (VOWEL.test(plain(name)) ? `D’${name}` : `De ${name}`)
