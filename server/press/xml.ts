/** The only way from a string to XML. */
import { clean } from '../../shared/transcript/index.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** For content and for quoted attributes; signs that XML has no place for are left out. */
export const escapeXml = (text: string) => clean(text).replace(/[&<>"']/g, sign => ENTITIES[sign]!)
