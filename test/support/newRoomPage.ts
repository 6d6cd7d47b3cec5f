/** The page of a new room: where an article is asked for, and what is asked of it in every look. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { objections } from './axe.ts'
import { STORY } from './newsSite.ts'

export const address = (page: Page) => page.getByRole('textbox', { name: 'The article’s address' })
export const preview = (page: Page) => page.getByRole('article')

export async function fetchArticle(page: Page, from: string): Promise<void> {
  await page.getByRole('tab', { name: 'Address' }).click()
  await address(page).fill(from)
  await address(page).press('Enter')
}

/** Axe has nothing to object to: before anything is given, where a file is asked for, with too little found, with an article. */
export async function lookAtNewRoom(page: Page, site: string): Promise<void> {
  const look = async () => {
    expect(await objections(page)).toEqual([])
  }
  await page.getByRole('tab', { name: 'File' }).waitFor() // before the client has begun, there is no page to object to
  await look()
  await page.getByRole('tab', { name: 'File' }).click()
  await look()
  await fetchArticle(page, `${site}/wall`)
  await page.getByText(/^Only \d+ words/).waitFor()
  await look()
  await fetchArticle(page, `${site}/story`)
  await preview(page).getByText(STORY[0]!).waitFor()
  await page.getByRole('button', { name: 'Show sentences' }).click()
  await page.getByRole('button', { name: 'Not the article?' }).click()
  await look()
}
