import { expect, test } from 'vitest'
import { decodeText } from './encoding.ts'
import type { Unreadable } from './unreadable.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, isBig = false) => {
  const little = Buffer.from(text, 'utf16le')
  return Uint8Array.from(isBig ? little.swap16() : little)
}
/** A text in a code page of one or two bytes a letter, by trying all of them. */
function encode(text: string, page: string): Uint8Array {
  const decoder = new TextDecoder(page)
  const table = new Map<string, number[]>()
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(bytes(a))
    if (one.length === 1 && one !== '\ufffd') table.set(one, [a])
    else
      for (let b = 0x30; b < 256; b++) {
        const two = decoder.decode(bytes(a, b))
        if (two.length === 1 && two !== '\ufffd' && !table.has(two)) table.set(two, [a, b])
      }
  }
  return Uint8Array.from(
    [...text].flatMap(letter => {
      const found = table.get(letter)
      if (!found) throw new Error(`${page} has no ${letter}`)
      return found
    }),
  )
}

const SAID: readonly [string, Uint8Array, string | undefined, string, string][] = [
  ['a mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 0x68, 0x69), undefined, 'hi', 'utf-8'],
  ['a mark against what is declared', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'windows-1251', 'é', 'utf-8'],
  ['a mark of UTF-16, little end first', bytes(0xff, 0xfe, ...wide('Grüße')), undefined, 'Grüße', 'utf-16le'],
  ['a mark of UTF-16, big end first', bytes(0xfe, 0xff, ...wide('Grüße', true)), undefined, 'Grüße', 'utf-16be'],
  ['UTF-16 without a mark', wide('Plain words.\nTwo lines.'), undefined, 'Plain words.\nTwo lines.', 'utf-16le'],
  ['UTF-16 without a mark, big end first', wide('Plain words.', true), undefined, 'Plain words.', 'utf-16be'],
  ['Chinese in UTF-16 without a mark', wide('你好 世界\n再见'), undefined, '你好 世界\n再见', 'utf-16le'],
  ['plain ASCII', utf8('Plain.'), undefined, 'Plain.', 'utf-8'],
  ['UTF-8', utf8('naïve — 你好'), undefined, 'naïve — 你好', 'utf-8'],
  ['a declared code page', encode('Привет', 'windows-1251'), 'windows-1251', 'Привет', 'windows-1251'],
  ['a declared label in another spelling', encode('é', 'windows-1252'), ' ISO-8859-1 ', 'é', 'windows-1252'],
  ['UTF-8 declared as Latin-1', utf8('naïve café'), 'iso-8859-1', 'naïve café', 'utf-8'],
  [
    'Latin-1 declared as UTF-8',
    encode('naïve café à Genève', 'windows-1252'),
    'utf-8',
    'naïve café à Genève',
    'windows-1252',
  ],
  [
    'Russian declared as UTF-8',
    encode('Это не так просто, как кажется.', 'windows-1251'),
    'utf-8',
    'Это не так просто, как кажется.',
    'windows-1251',
  ],
  ['UTF-8 declared as Shift_JIS', utf8('これは日本語の文章です。'), 'shift_jis', 'これは日本語の文章です。', 'utf-8'],
  ['ASCII declared as UTF-16', utf8('Plain words.'), 'utf-16', 'Plain words.', 'utf-8'],
  ['a label that nobody knows', utf8('é'), 'klingon-1', 'é', 'utf-8'],
  [
    'a page that declares itself',
    encode('<meta charset=windows-1251><p>Привет', 'windows-1251'),
    undefined,
    '<meta charset=windows-1251><p>Привет',
    'windows-1251',
  ],
  [
    'a page that declares itself in the older form',
    encode('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"><p>Καλημέρα', 'iso-8859-7'),
    undefined,
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"><p>Καλημέρα',
    'iso-8859-7',
  ],
  [
    'an XML declaration',
    encode('<?xml version="1.0" encoding="koi8-r"?><p>Привет', 'koi8-r'),
    undefined,
    '<?xml version="1.0" encoding="koi8-r"?><p>Привет',
    'koi8-r',
  ],
  [
    'a sender against the page',
    encode('<meta charset="utf-8"><p>Привет', 'windows-1251'),
    'windows-1251',
    '<meta charset="utf-8"><p>Привет',
    'windows-1251',
  ],
  [
    'UTF-8 whose page says UTF-16',
    utf8('<meta charset="utf-16"><p>é'),
    undefined,
    '<meta charset="utf-16"><p>é',
    'utf-8',
  ],
  [
    'UTF-8 cut within a letter',
    utf8('Größe, Länge, Übung, Märchen, Äpfel, Öfen, fünf, schön').subarray(0, -2),
    undefined,
    'Größe, Länge, Übung, Märchen, Äpfel, Öfen, fünf, sch\ufffd',
    'utf-8',
  ],
  ['nothing', bytes(), undefined, '', 'utf-8'],
]
test.each(SAID)('%s is read as what it is', (_, given, declared, text, encoding) => {
  expect(decodeText(given, declared)).toEqual({ text, encoding })
})

test.each([
  ['windows-1252', 'Der Bürgermeister erklärte, die Größe des Gebäudes sei “zu früh” beschlossen worden.'],
  ['windows-1252', 'L’été dernier, le conseil a décidé d’étendre les pistes cyclables jusqu’à la gare.'],
  ['windows-1252', 'He called it “naïve” – a “crème brûlée” of an argument – and went home.'],
  ['windows-1250', 'Rada miasta „zachodnia” uchwaliła, że ścieżki będą przedłużone aż do dworca głównego.'],
  ['windows-1250', 'Rada miasta uchwaliła, że ścieżki rowerowe będą przedłużone aż do dworca głównego.'],
  ['windows-1250', 'Městská rada rozhodla, že cyklistické stezky budou prodlouženy až k nádraží.'],
  ['windows-1251', 'Городской совет решил продлить велосипедные дорожки до самого вокзала.'],
  ['koi8-r', 'Городской совет решил продлить велосипедные дорожки до самого вокзала.'],
  ['windows-1253', 'Το δημοτικό συμβούλιο αποφάσισε να επεκτείνει τους ποδηλατόδρομους.'],
  [
    'windows-1254',
    'Belediye meclisi bisiklet yollarını istasyona kadar uzatmaya karar verdi, çünkü ışıklar ve geçiş şartları değişti.',
  ],
  ['windows-1255', 'מועצת העיר החליטה להאריך את שבילי האופניים עד לתחנת הרכבת.'],
  ['windows-1256', 'قرر مجلس المدينة تمديد مسارات الدراجات حتى محطة القطار.'],
  ['windows-1257', 'Pilsētas dome nolēma pagarināt veloceliņus līdz stacijai, jo šogad ir vairāk riteņbraucēju.'],
  ['shift_jis', '市議会は自転車道を駅まで延ばすことに決めました。それは正しかったのです。'],
  ['euc-jp', '市議会は自転車道を駅まで延ばすことに決めました。それは正しかったのです。'],
  ['gb18030', '市议会决定把自行车道延长到火车站。这是我们这里的人一直在说的。'],
  ['big5', '市議會決定把自行車道延長到火車站。這是我們這裡的人一直在說的。'],
  ['euc-kr', '시의회는 자전거 도로를 역까지 연장하기로 결정했다. 그것은 옳은 일이었다.'],
])('a text in %s is known by its letters', (page, text) => {
  expect(decodeText(encode(text, page))).toEqual({ text, encoding: page })
})

test.each([
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)],
  ['a program', bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff)],
  ['NULs', new Uint8Array(1000)],
  ['control characters', bytes(...Array.from({ length: 400 }, (_, i) => (i * 7) % 32 || 1))],
])('%s is no text', (_, given) => {
  for (const declared of [undefined, 'utf-8', 'windows-1252', 'utf-16']) {
    expect(() => decodeText(given, declared)).toThrow(
      expect.objectContaining({
        status: 422,
        detail: 'This looks like a binary file, not text.',
      } satisfies Partial<Unreadable>),
    )
  }
})
