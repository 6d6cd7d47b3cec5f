/** The words on screen in a language, so that a test finds its way in each of them by what a person would read. */
import type { t } from '../../client/text/en/catalogue.ts'
import type { commands } from '../../client/text/en/commands.ts'
import type { dialogs } from '../../client/text/en/dialogs.ts'
import type { moderation } from '../../client/text/en/moderation.ts'
import type { notices } from '../../client/text/en/notices.ts'
import type { pages } from '../../client/text/en/pages.ts'
import type { polls } from '../../client/text/en/polls.ts'
import type { search } from '../../client/text/en/search.ts'
import type { words as stageControl } from '../../client/text/en/stageControl.ts'
import type { walk } from '../../client/text/en/walk.ts'
import type { wall } from '../../client/text/en/wall.ts'

export interface Words {
  t: typeof t
  commands: typeof commands
  dialogs: typeof dialogs
  pages: typeof pages
  polls: typeof polls
  search: typeof search
  stageControl: typeof stageControl
  wall: typeof wall
  notices: typeof notices
  moderation: typeof moderation
  walk: typeof walk
}

export type Language = 'en' | 'de' | 'fr' | 'es' | 'ar'

export async function wordsOn(language: Language): Promise<Words> {
  const files = [
    'catalogue',
    'commands',
    'dialogs',
    'moderation',
    'notices',
    'pages',
    'polls',
    'search',
    'walk',
    'wall',
  ]
  const load = (file: string) => import(`../../client/text/${language}/${file}.ts`)
  const loaded = await Promise.all(files.map(load))
  return { ...Object.assign({}, ...loaded), stageControl: (await load('stageControl')).words }
}
