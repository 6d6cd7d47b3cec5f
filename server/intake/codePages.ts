/**
 * Which of the old code pages a text is in, when nothing says so. Each page is tried on a sample; the one that makes the most
 * of its own language's commonest letters, and the fewest strange neighbours, is taken. Windows-1252 wins where all tie.
 */

/** Enough to tell; a guess on more says the same and takes longer. */
const SAMPLE = 32_768

/** Letters beyond ASCII that are common in what is written in each page, commonest languages of it together. */
const PAGES: readonly [string, string][] = [
  ['windows-1252', 'äöüßéèêëàâçîïôûùñáíóúãõåøæœÄÖÜÉÀÅØÆÑÁÓÚ¿¡«»'],
  ['windows-1250', 'ąęłńśćżźóĄĘŁŃŚĆŻŹÓáčďéěíňřšťúůýžőűöüăâîșțşţäôđŠČŽŘ'],
  ['iso-8859-2', 'ąęłńśćżźóĄĘŁŃŚĆŻŹÓáčďéěíňřšťúůýžőűöüăâîşţäôđŠČŽŘ'],
  ['windows-1251', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэіїєґё«»'],
  ['koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ'],
  ['windows-1253', 'αοιετσνηυρπκμλςωγδόίάήέώύθχφβξ'],
  ['windows-1254', 'ışğçöüİŞĞÇÖÜâî'],
  ['windows-1255', 'יוהלאמרתבשנדקעםחפטצסגזןכךץף'],
  ['windows-1256', 'اليمنورتبعدسفةكحقجهشصىطخأذضإئزثغظءآؤ،؟'],
  ['windows-1257', 'āēīūšžčņļģķąęėįųĀĒŠŽ'],
  ['shift_jis', 'のにはをたがでてとしれさいうあこっなもるりんかくらすき、。「」ー'],
  ['euc-jp', 'のにはをたがでてとしれさいうあこっなもるりんかくらすき、。「」ー'],
  ['gb18030', '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年，。“”'],
  ['big5', '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年，。「」'],
  ['euc-kr', '이는을의에다가고하를은도로지한사인어기서나리아자시해일대'],
]

/** `bytes` are not valid UTF-8. Answers a label of the Encoding Standard. */
export function guessCodePage(bytes: Uint8Array): string {
  const sample = aroundFirstForeign(bytes)
  let best = { page: 'windows-1252', score: Number.NEGATIVE_INFINITY }
  for (const [page, common] of PAGES) {
    const score = scoreOf(new TextDecoder(page).decode(sample), new Set(common))
    if (score > best.score) best = { page, score }
  }
  return best.page
}

function aroundFirstForeign(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const from = Math.max(0, first - 200)
  return bytes.subarray(from, from + SAMPLE)
}

/** Of each character beyond ASCII a mark from -3 to 1, on average. */
function scoreOf(text: string, common: ReadonlySet<string>): number {
  const characters = [...text]
  let sum = 0
  let counted = 0
  for (const [i, character] of characters.entries()) {
    if (character <= '\u007f') continue
    counted++
    sum += mark(character, characters[i - 1] ?? ' ', characters[i + 1] ?? ' ', common)
  }
  return counted ? sum / counted : 0
}

function mark(character: string, before: string, after: string, common: ReadonlySet<string>): number {
  if (/[\ufffd\u0080-\u009f]/.test(character) || /\p{Co}|\p{Cn}/u.test(character)) return -3
  if (/\p{L}/u.test(character)) {
    if (isForeignPair(character, before) || isForeignPair(character, after)) return -1
    // A capital within a word of small letters, as KOI8 read by another page gives.
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -1
    // Words of nothing but accented Latin letters are another script's, read wrongly.
    if (isAccented(character) && isAccented(before) && isAccented(after)) return -1
    // Most letters of most texts are small.
    return common.has(character) ? 1 : common.has(character.toLowerCase()) ? 0.7 : 0
  }
  if (common.has(character)) return 1
  // A sign in the middle of a word is a letter of another page; quotes, dashes and dots stand anywhere.
  if (/[’‘“”„«»–—…\u00a0]/.test(character)) return 0.5
  return /\p{M}/u.test(character) ? 0.2 : /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -1.5 : -0.5
}

/** Letters of two scripts side by side. */
const isForeignPair = (one: string, other: string) => /\p{L}/u.test(other) && isLatin(one) !== isLatin(other)
const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)
const isAccented = (letter: string) => letter > '\u007f' && isLatin(letter)
