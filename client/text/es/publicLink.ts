/** The words of the dialog about the public link. They load with it. */
import type { publicLink as en } from '../en/publicLink.ts'
import type { Shape } from '../shape.ts'

export const publicLink: Shape<typeof en> = {
  hint: 'Quien tenga el enlace lee el acta tal como está en ese momento, sin entrar en la sala. Se pide a los buscadores que no la incluyan.',
  none: 'No hay ningún enlace público.',
  is: 'Este enlace está abierto:',
  shows: {
    named: 'Muestra los nombres reales.',
    pseudonymous: 'Muestra los seudónimos.',
    public: 'No muestra nombres.',
  },
  make: 'Crear el enlace',
  anew: 'Sustituirlo por otro enlace',
  revoke: 'Anular el enlace',
  made: 'El enlace está abierto.',
  revoked: 'El enlace está anulado: ya no lleva a ninguna parte.',
  copy: 'Copiar enlace',
  observer:
    'Nunca muestra más de lo que puede leer quien observa: nada que aún no sea visible, ningún recuento antes de tiempo.',
}
