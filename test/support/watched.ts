/** A page that tells what attacks in other people's words have done to it: dialogs, scripts' errors, violations of its policy, nodes that are none of its own. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ARTICLE_TAGS } from '../fixtures/xss.ts'

export interface Watched {
  context: BrowserContext
  page: Page
  /** Dialogs, violations of the page's policy and scripts' errors. */
  trouble: string[]
}

export async function watched(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('dialog', dialog => {
    trouble.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', error => trouble.push(`error ${error.message}`))
  await context.exposeFunction('report', (what: string) => trouble.push(what))
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', e => report('policy ' + e.violatedDirective + ' ' + e.blockedURI))`,
  )
  return { context, page, trouble }
}

/** What stands below an element that holds an article's text, and must not: tags, handlers, addresses. */
export const strangers = (page: Page, root: string) =>
  page.evaluate(
    ([selector, tags]) =>
      [...document.querySelectorAll(`${selector} *`)].flatMap(element => {
        const attributes = [...element.attributes].filter(
          ({ name, value }) =>
            /^on|^style$|^src/i.test(name) || (name === 'href' && !/^(?:https?:|mailto:|#)/.test(value)),
        )
        const isStrange = !tags!.includes(element.localName)
        return isStrange || attributes.length ? [element.outerHTML.slice(0, 200)] : []
      }),
    [root, [...ARTICLE_TAGS]] as const,
  )

/** What stands anywhere in the page and in no page of ours: embedded things, handlers, addresses that run, scripts from nowhere. */
export const intruders = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(element => {
      const isEmbedded = /^(?:iframe|frame|object|embed|base|applet|video|audio|math|xss|noscript|marquee)$/.test(
        element.localName,
      )
      const isForeign = element.localName === 'img' && !/^(?:blob:|data:image\/png)/.test(element.getAttribute('src')!)
      const isWritten = element.localName === 'script' && /alert/.test(element.textContent)
      const runs = [...element.attributes].some(
        ({ name, value }) =>
          /^on|^srcdoc$/i.test(name) ||
          (/^(?:xlink:)?(?:href|src|action|formaction|data|background|poster)$/i.test(name) &&
            /^(?:javascript|vbscript|data:text)/i.test(value.replace(/\s/g, ''))),
      )
      return isEmbedded || isForeign || isWritten || runs ? [element.outerHTML.slice(0, 200)] : []
    }),
  )
