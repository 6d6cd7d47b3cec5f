/** The words of replay. */
import type { replay as en } from '../en/replay.ts'
import type { Shape } from '../shape.ts'
import { clockWithSeconds, date, n } from './intl.ts'

const sum = (claims: number, ballots: number) =>
  `${n(claims, { one: '# afirmación', many: '# de afirmaciones', other: '# afirmaciones' })}, ${n(ballots, { one: '# voto', many: '# de votos', other: '# votos' })}`

export const replay: Shape<typeof en> = {
  past: 'Esto es el pasado: aquí solo se mira.',
  label: 'Repetición',
  loading: 'Cargando cómo se formó la sala…',
  play: 'Reproducir',
  pause: 'Pausa',
  earlier: 'A lo que pasó antes',
  later: 'A lo que pasa después',
  moment: 'Momento',
  keys: 'Espacio reproduce y pausa. En la escala: las flechas saltan diez segundos, con Mayús van de un suceso al siguiente, y Re Pág y Av Pág de una etapa a otra.',
  speed: 'Velocidad',
  times: factor => `${factor}×`,
  shows: 'Qué se muestra',
  now: 'Ir al presente',
  again: 'Cargar lo que ha pasado desde entonces',
  stageAt: (at, of, title) => (of > 1 ? `Etapa ${at} de ${of}: ${title}` : title),
  sum,
  date,
  time: clockWithSeconds,
  gone: 'Aquello a lo que lleva este enlace no está en ningún momento de la repetición.',
}
