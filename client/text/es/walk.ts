/** The words of the first visit's four steps. */
import type { walk as en } from '../en/walk.ts'
import type { Shape } from '../shape.ts'

export const walk: Shape<typeof en> = {
  name: 'Primeros pasos',
  position: (at, of) => `${at} de ${of}`,
  steps: isTouch => [
    {
      title: 'Marca lo que te llame la atención.',
      text: isTouch
        ? 'Toca una frase, arrastra sus dos extremos y di qué es: una afirmación, un comentario, una pregunta.'
        : 'Arrastra sobre las palabras, o recorre el texto con ↓ y pulsa Intro: una afirmación, un comentario, una pregunta.',
    },
    {
      title: 'Di qué te parece.',
      text: 'Al pulsar una marca se abre su tarjeta: qué tipo de afirmación es, si estás de acuerdo y qué responde el resto.',
    },
    {
      title: 'Mira el conjunto.',
      text: `Afirmaciones, Debate y Resultados están ${isTouch ? 'arriba o detrás de ☰' : 'en la barra de arriba'}: todas las afirmaciones, según lo divididas que están, la moción y los recuentos.`,
    },
    {
      title: 'Nada es definitivo.',
      text: isTouch
        ? 'Lo que hagas se puede deshacer en cuanto aparece el aviso. En el menú están tus notas privadas y tu código personal.'
        : 'Ctrl+Z deshace lo que has hecho, Ctrl+K encuentra todo lo que puedes hacer y ? muestra todas las teclas.',
    },
  ],
  next: 'Siguiente',
  back: 'Atrás',
  skip: 'Saltar',
  done: 'Listo',
}
