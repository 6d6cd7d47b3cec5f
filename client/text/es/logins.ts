/** Where one is signed in to a room. The words load with the personal code. */
import type { logins as en } from '../en/logins.ts'
import type { Shape } from '../shape.ts'
import { dayAndClock, n } from './intl.ts'

export const logins: Shape<typeof en> = {
  replace: 'Sustituir el código',
  replaced: 'El código anterior ya no deja entrar a nadie.',
  replacedButIn: count =>
    n(count, {
      one: 'El código anterior ya no deja entrar a nadie, pero otro navegador sigue con la sesión abierta.',
      other: 'El código anterior ya no deja entrar a nadie, pero otros # navegadores siguen con la sesión abierta.',
    }),
  title: 'Dónde tienes la sesión abierta',
  thisOne: 'Este navegador',
  another: 'Otro navegador',
  since: at => `desde el ${dayAndClock(at)}`,
  open: 'abierto ahora',
  seen: at => `visto por última vez el ${dayAndClock(at)}`,
  end: 'Cerrar sesión allí',
  endThat: at => `Cerrar sesión allí: navegador con la sesión abierta desde el ${dayAndClock(at)}`,
  endOthers: 'Cerrar sesión en todos los demás',
  ended: count => n(count, { one: 'Sesión cerrada allí.', other: 'Sesión cerrada en # navegadores.' }),
}
