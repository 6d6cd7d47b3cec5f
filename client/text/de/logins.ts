/** Where one is signed in to a room. The words load with the personal code. */
import type { logins as en } from '../en/logins.ts'
import type { Shape } from '../shape.ts'
import { dayAndClock, n } from './intl.ts'

export const logins: Shape<typeof en> = {
  replace: 'Code ersetzen',
  replaced: 'Mit dem alten Code kommt niemand mehr herein.',
  replacedButIn: count =>
    n(count, {
      one: 'Mit dem alten Code kommt niemand mehr herein, aber ein anderer Browser ist noch angemeldet.',
      other: 'Mit dem alten Code kommt niemand mehr herein, aber # andere Browser sind noch angemeldet.',
    }),
  title: 'Wo du angemeldet bist',
  thisOne: 'Dieser Browser',
  another: 'Ein anderer Browser',
  since: at => `seit ${dayAndClock(at)}`,
  open: 'gerade geöffnet',
  seen: at => `zuletzt gesehen: ${dayAndClock(at)}`,
  end: 'Dort abmelden',
  endThat: at => `Dort abmelden: Browser, der seit ${dayAndClock(at)} angemeldet ist`,
  endOthers: 'Überall sonst abmelden',
  ended: count => n(count, { one: 'Dort abgemeldet.', other: 'In # Browsern abgemeldet.' }),
}
