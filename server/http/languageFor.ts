/** The asker's language, as their pages have it: asked for, chosen, or what the browser names. */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { LANGUAGES, type Language, languageOf } from '../../shared/transcript/index.ts'
import { LANGUAGE_COOKIE, pageLanguage } from './pageLanguage.ts'

export const languageFor = (c: Context): Language =>
  languageOf(
    pageLanguage(
      {
        asked: c.req.query('lang'),
        chosen: getCookie(c, LANGUAGE_COOKIE),
        accepted: c.req.header('accept-language'),
      },
      LANGUAGES,
    ),
  )
