/** Where one is signed in to a room. The words load with the personal code. */
import { dayAndClock, n } from './intl.ts'

export const logins = {
  replace: 'Replace the code',
  replaced: 'The code before lets nobody in any more.',
  replacedButIn: (count: number) =>
    n(count, {
      one: 'The code before lets nobody in any more, but another browser is still signed in.',
      other: 'The code before lets nobody in any more, but # other browsers are still signed in.',
    }),
  title: 'Where you are signed in',
  thisOne: 'This browser',
  another: 'Another browser',
  since: (at: number) => `since ${dayAndClock(at)}`,
  open: 'open now',
  seen: (at: number) => `last seen ${dayAndClock(at)}`,
  end: 'Sign out there',
  endThat: (at: number) => `Sign out there: the browser signed in since ${dayAndClock(at)}`,
  endOthers: 'Sign out everywhere else',
  ended: (count: number) => n(count, { one: 'Signed out there.', other: 'Signed out in # browsers.' }),
}
