/**
 * Whether what was taken for the article is the greeting of a wall: a notice that asks for consent, a login or a subscription,
 * or the few lines that stand before one. Told by several signs together, since an article about cookies uses all of a notice's
 * words, and a page may ask its readers to subscribe beside a whole article. It only leads to a question, never to a refusal.
 */
import { isUnseen } from './furniture.ts'
import { attribute, countWords, outwards, type Page, type PageElement, textOf, within, wordsOnly } from './tree.ts'

/** Fewer words than this are no article. */
const SHORT = 60
/** As long as notices get, in words; and the beginning of an article that a wall lets through. */
const LONGEST_NOTICE = 450
const LONGEST_LEAD = 250
/** Of all words, those that notices are made of: enough by themselves where it also speaks as a notice does, or has its buttons. */
const SHARE = 0.05
/** Different things that only a notice says to its reader. */
const SAYINGS = 3
/** So few words in a source of so many letters were left out by whoever sends the rest later. */
const FEW_WORDS = 130
const LARGE_PAGE = 300_000

const NOTICE_WORDS =
  /\b(?:cookies?|consent\w*|priva\w+|partners?|vendors?|personali[sz]\w*|preferences?|settings|legitimate|subscri\w+|unlimited|einwillig\w*|zustimm\w*|datenschutz\w*|partnern?|einstellungen|werbung|berechtigte\w*|abonn\w*|abos?|consentement|partenaires?|personnalis\w*|préférences|paramètres|légitime|publicit\w+|consentimiento|socios|preferencias|legítimo|suscri\w+|suscripción|consenso|fornitori|abbonat\w*|toestemming|voorkeuren|consentimento|parceiros|assin\w+)\b|ملفات تعريف الارتباط|الخصوصية|موافق\p{L}*|شركا\p{L}+|إعلانات|اشتر\p{L}+/giu

/** What a notice says to its reader, each counted once. */
const NOTICE_SAYS: readonly RegExp[] = [
  /\b(?:we|our site|this (?:web)?site) (?:and our|value|use cookies|store|process|need your)/i,
  /\bour (?:[\d,.]+ )?(?:trusted )?(?:partners|vendors)\b/i,
  /\byour (?:privacy|consent|choices|device|preferences|privacy settings)\b/i,
  /\b(?:accept|reject|agree to|manage) (?:all|choices|cookies|settings|preferences)\b/i,
  /\byou (?:may|can|choose to|have the right to) (?:accept|reject|withdraw|object|manage|change)\b/i,
  /\b(?:before you continue|if you (?:choose to )?(?:accept|reject))\b/i,
  /\bwir (?:und unsere|verwenden|nutzen|benötigen|verarbeiten)\b/i,
  /\bunsere(?:n|r)? (?:[\d.]+ )?partnern?\b/i,
  /\b(?:ihre|deine)[rn]? (?:einwilligung|zustimmung|privatsphäre|auswahl|daten|einstellungen)\b/i,
  /\b(?:alle|allen?) (?:akzeptieren|ablehnen|zustimmen|cookies)\b/i,
  /\bnous (?:et nos|utilisons|traitons|respectons)\b/i,
  /\bnos (?:[\d ]+ )?partenaires\b/i,
  /\bvo(?:tre|s) (?:vie privée|consentement|choix|appareil|données|préférences)\b/i,
  /\b(?:tout (?:accepter|refuser)|accepter et fermer|continuer sans accepter)\b/i,
  /\b(?:nosotros y nuestros|utilizamos|usamos) \b/i,
  /\bnuestros (?:[\d.]+ )?socios\b/i,
  /\b(?:su|tu)s? (?:privacidad|consentimiento|elecci\p{L}+|dispositivo|datos|preferencias)\b/iu,
  /\b(?:aceptar|rechazar) (?:todo|todas|y cerrar|las cookies)\b/i,
  /نحن وشركاؤنا|نستخدم ملفات/,
  /خصوصيتك|موافقتك|اختياراتك|جهازك/,
  /قبول الكل|رفض الكل/,
]

/** What is written on its buttons. */
const NOTICE_BUTTON =
  /^(?:(?:i )?(?:accept|agree|reject|decline|consent)\b|manage\b|subscribe|sign in|log in|(?:alle[ns]? )?(?:akzeptieren|zustimmen|ablehnen)|(?:jetzt )?abonnieren|anmelden|tout (?:accepter|refuser)|accepter|refuser|j.accepte|s.abonner|se connecter|aceptar|rechazar|suscrib\w+|iniciar sesión|accetta|rifiuta|abbonati|accepteren|weigeren|aceitar|rejeitar|assine|(?:أوافق|قبول|رفض|اشترك|تسجيل الدخول))/iu

/** What stands where a wall cuts an article off. */
const CUT_OFF =
  /\b(?:(?:subscribe|sign in|log in|register|join)(?: now| today)? to (?:continue|keep|read)|to (?:continue|keep) reading|this (?:article|story|content) is (?:for|only|reserved)|(?:for|only to) subscribers|already a (?:subscriber|member)|read the (?:full|whole) (?:article|story) with|(?:weiterlesen|jetzt lesen) mit|um weiterzulesen|(?:nur|exklusiv) für abonnent\w*|diese[rn]? (?:artikel|beitrag|text) ist (?:kostenpflichtig|abonnent\w*)|bereits abonnent\w*|pour lire la suite|(?:article|contenu) réservé aux|réservé aux abonnés|déjà abonnée?|il vous reste [\d,.]+ ?%|para (?:seguir|continuar) leyendo|(?:contenido|artículo) (?:exclusivo|solo) para|(?:exclusivo )?para suscriptores|ya (?:soy|eres) suscriptor|per continuare a leggere|om verder te lezen|para continuar lendo)(?!\p{L})|لمتابعة القراءة|للمشتركين فقط/iu

/** `said`: the words of the article as it was taken from `main`. */
export function isWalled(page: Page, main: PageElement, said: string, letters: number): boolean {
  const words = countWords(said)
  if (words < SHORT) return true
  if (words < FEW_WORDS && letters > LARGE_PAGE) return true
  if (words < LONGEST_LEAD && CUT_OFF.test(wordsOnly(seenText(page)))) return true
  if (words >= LONGEST_NOTICE) return false
  if ((said.match(NOTICE_WORDS)?.length ?? 0) < words * SHARE) return false
  return NOTICE_SAYS.filter(says => says.test(said)).length >= SAYINGS || hasButtons(page, main)
}

function seenText(page: Page): string {
  const body = page.elements.find(({ tag }) => tag === 'body') ?? page.root
  const parts: string[] = []
  const collect = (element: PageElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') parts.push(child)
      else if (!isUnseen(child) && child.tag !== 'noscript') collect(child)
    }
  }
  collect(body)
  return parts.join(' ')
}

/** Two, or one that stands alone in what little there is: an article may have one way to subscribe in its midst. */
function hasButtons(page: Page, main: PageElement): boolean {
  const buttons = within(page, main).filter(element => isButton(element) && ![...outwards(element)].some(isUnseen))
  const asked = buttons.filter(button => NOTICE_BUTTON.test(wordsOnly(textOf(button)) || attribute(button, 'value')))
  return asked.length >= 2 || (asked.length === 1 && buttons.length === 1)
}

const isButton = (element: PageElement) =>
  element.tag === 'button' ||
  attribute(element, 'role') === 'button' ||
  (element.tag === 'input' && /^(?:submit|button)$/i.test(attribute(element, 'type')))
