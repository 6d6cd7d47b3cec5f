/** What axe objects to in a page that has come to rest: a colour on its way to another is nobody's colour. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Each rule that is broken with the elements that break it; from here on the page moves nothing. */
export async function objections(
  page: Page,
  { include, exclude }: { include?: string; exclude?: string } = {},
): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(one => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime))
    for (let now = moving(); now.length > 0; now = moving()) {
      for (const one of now) one.finish()
      await Promise.allSettled(now.map(one => one.finished))
    }
  })
  // In one go within the page: the other way opens a page more each time, only to add up what its frames found. What is in
  // order is not described: nobody reads it.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (include) axe.include(include)
  if (exclude) axe.exclude(exclude)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
