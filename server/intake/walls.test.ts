/** Walls of consent, login and subscription are told from articles, in several languages; articles about cookies are none. */
import { expect, test } from 'vitest'
import { readHtml } from './html.ts'

const page = (body: string, more = '') =>
  `<!doctype html><html lang="en"><head><title>T</title>${more}</head><body>${body}</body></html>`
const isShort = (html: string) => readHtml(html, { isPage: true }).isShort === true
const times = (count: number, words: string) => Array.from({ length: count }, () => words).join(' ')

const EN = `${times(3, 'We value your privacy. We and our 214 partners store and access information on your device, such as unique identifiers in cookies, to process personal data.')} You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used, or at any time in the privacy policy page. These choices will be signaled to our partners and will not affect browsing data.`
const DE = `${times(3, 'Wir und unsere 190 Partner verwenden Cookies und speichern Informationen auf Ihrem Gerät, um Werbung und Inhalte zu zeigen, die zu Ihnen passen.')} Mit Ihrer Einwilligung messen wir auch deren Wirkung. Ihre Einstellungen ändern Sie jederzeit in der Erklärung zum Datenschutz.`
const FR = `${times(3, 'Nous et nos 155 partenaires utilisons des cookies pour stocker des informations sur votre appareil et vous montrer des publicités personnalisées.')} Vos choix s’appliquent à ce site. Vous pouvez retirer votre consentement ou modifier vos préférences à tout moment.`
const ES = `${times(3, 'Nosotros y nuestros 88 socios utilizamos cookies para guardar información en tu dispositivo y mostrarte publicidad.')} Puedes retirar tu consentimiento o cambiar tus preferencias cuando quieras, en la página sobre privacidad, y seguir leyendo después.`
const AR = `${times(4, 'نحن وشركاؤنا نستخدم ملفات تعريف الارتباط لحفظ معلومات على جهازك وعرض إعلانات تناسبك.')} يمكنك تغيير اختياراتك أو سحب موافقتك في أي وقت من صفحة الخصوصية في هذا الموقع لمن يريد ذلك.`
const LEAD =
  'The town council decided on Monday that the market will move to the river. It was a long meeting, and few stayed to its end, when the mayor read out the names of those who had asked to speak.'

test.each([
  [
    'a consent page',
    page(`<div class="consent"><h1>Before you continue</h1><p>${EN}</p><button>Accept all</button></div>`),
  ],
  [
    'a consent page in its main part',
    page(
      `<main><h1>Before you continue</h1><p>${EN}</p><form><button>Accept all</button><button>Reject</button></form></main>`,
    ),
  ],
  ['one without a button in its source', page(`<main><p>${EN}</p></main>`)],
  ['one in German', page(`<main><p>${DE}</p><button>Alle akzeptieren</button></main>`)],
  ['one in French', page(`<main><p>${FR}</p><button>Tout accepter</button></main>`)],
  ['one in Spanish', page(`<main><p>${ES}</p><button>Aceptar todo</button></main>`)],
  ['one in Arabic', page(`<main><p>${AR}</p><button>قبول الكل</button></main>`)],
  [
    'a lead before a paywall',
    page(
      `<article><p>${times(3, LEAD)}</p></article><div class="paywall"><h2>Subscribe to continue reading</h2><p>One euro a week, and cancel at any time.</p></div>`,
    ),
  ],
  [
    'a lead in French',
    page(
      `<article><p>${times(3, 'Le conseil municipal a décidé lundi que le marché se tiendra désormais au bord de la rivière, après une longue séance.')}</p></article><div><p>Il vous reste 75 % de cet article à lire. Déjà abonné ? Connectez-vous.</p></div>`,
    ),
  ],
  [
    'a few words in a page of scripts',
    page(`<main><p>${times(3, LEAD)}</p></main>`, `<script>${'x = 1;'.repeat(60_000)}</script>`),
  ],
])('%s is said to be short', (_, html) => {
  expect(isShort(html)).toBe(true)
})

const ABOUT = `Since 2018 a website has had to ask before it sets most cookies. What it shows is a notice, and hardly anybody reads it. Researchers in Bochum looked at a thousand such notices: in more than half of them the button that accepts everything was larger than the one that refuses. When both were equally large, only one visitor in a thousand agreed to advertising partners. A regulator in Paris fined two companies because refusing took five clicks and accepting one. Their lawyers said that people value free pages more than privacy. The judges did not believe it. What follows is a small history of a small file, from the shop of 1994 that wanted to remember what was in a basket to the sales of whole profiles within a tenth of a second, while the page around them loads.`

test.each([
  [
    'an article about cookies, on a page with a notice of its own',
    page(
      `<div class="cookie-banner"><p>We value your privacy. We and our partners use cookies.</p><button>Accept all</button><button>Reject</button></div><article><h1>A small file</h1><p>${ABOUT}</p></article>`,
    ),
  ],
  [
    'a long article that quotes a whole notice',
    page(`<article><p>${ABOUT}</p><blockquote><p>${EN}</p></blockquote><p>${ABOUT}</p><p>${ABOUT}</p></article>`),
  ],
  [
    'an article with a way to subscribe in its midst',
    page(
      `<article><p>${times(4, LEAD)}</p><form><p>Get our letter.</p><button>Subscribe</button></form><p>${times(4, LEAD)}</p></article>`,
    ),
  ],
  ['a short report', page(`<article><p>${times(4, LEAD)}</p></article>`)],
  [
    'a whole article before an offer to subscribe',
    page(`<article><p>${times(12, LEAD)}</p></article><div><p>Subscribe to continue reading other articles.</p></div>`),
  ],
])('%s is not', (_, html) => {
  expect(isShort(html)).toBe(false)
})

test('a page that leaves out the tags of its frame is a page when it is a file, and a piece of one when it was pasted', () => {
  const bare = `<title>Ferry fails</title><meta charset=utf-8><nav><a href=/>Home</a> <a href=/a>News</a> <a href=/b>Sport</a></nav><article><h1>Ferry fails</h1>${'<p>The new timetable began in October and the company promised a boat every ninety minutes for all of us.</p>'.repeat(6)}</article><footer><p>© 2026 The Gazette. All rights reserved.</p></footer>`
  const asFile = readHtml(bare, { isPage: true })
  expect(asFile.title).toBe('Ferry fails')
  expect(JSON.stringify(asFile.blocks)).not.toMatch(/Sport|Gazette/)
  expect(asFile.blocks).toHaveLength(6)
  expect(JSON.stringify(readHtml(bare).blocks)).toMatch(/Sport/)
})

test('a page of scripts or of pictures without words says so, and what else can be done', () => {
  const root = page(
    '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    '<script src=a></script>',
  )
  expect(() => readHtml(root, { isPage: true })).toThrow('There is no text in this page before its scripts run.')
  expect(() => readHtml(page('<article><img src=a><img src=b></article>'))).toThrow(
    'This holds pictures only, no text. Type or paste what they say.',
  )
  expect(() => readHtml(page('<article><video src=a></video></article>'))).toThrow('There is no text in this page.')
  const alt = readHtml(page('<article><img src=a><img src=b alt="A cat sits"></article>'))
  expect([alt.isShort, alt.choices]).toEqual([true, undefined])
})
