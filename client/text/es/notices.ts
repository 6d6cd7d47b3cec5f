/** The words of the notices under the bars in Spanish. They load with those. */
import type { notices as en } from '../en/notices.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const notices: Shape<typeof en> = {
  label: 'Avisos',
  offline: {
    keptTitle: 'Sin conexión: lo que escribes se guarda en este dispositivo.',
    keptDetail: time =>
      `Se envía solo cuando vuelva la red o cuando abras de nuevo la sala, y los votos también. Puedes seguir leyendo y marcando; las marcas ajenas son las de las ${time}.`,
    keepOpen:
      'No cierres esta página si quieres seguir leyendo: sin red no se puede volver a cargar en esta dirección.',
    away: 'Tu red está ahí; es Parley el que no responde, por ejemplo porque se está reiniciando.',
    title: 'Sin conexión: lo que escribes se guarda solo en esta página.',
    detail: time =>
      `Este navegador no guarda nada, así que no cierres la página: se envía solo cuando vuelva la red. Puedes seguir leyendo y marcando; las marcas ajenas son las de las ${time}.`,
  },
  lostBallot: 'Un voto que esperaba a que volviera la red no se ha contado.',
  joinAgain: 'Volver a entrar',
  drafts: {
    notice: count =>
      n(count, {
        one: 'Un texto tuyo no se ha enviado.',
        many: '# de textos tuyos no se han enviado.',
        other: '# textos tuyos no se han enviado.',
      }),
    detail: 'Lo que escribiste está guardado en este dispositivo.',
    canBeSent: 'Lo que escribiste está guardado en este dispositivo y ya se puede enviar.',
    open: 'Verlo',
  },
}
