/** The words of the settings. They load with them. */
import type { settings as en } from '../en/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof en> = {
  title: 'Ajustes',
  kept: 'Se guardan solo en este navegador.',
  look: 'Aspecto',
  language: 'Idioma',
  languageHint: 'El de Parley; lo que escriben las personas se queda como está. La página se vuelve a abrir.',
  theme: 'Colores',
  themes: { system: 'Como el dispositivo', light: 'Claros', dark: 'Oscuros' },
  contrast: 'Contraste',
  contrasts: { system: 'Como el dispositivo', normal: 'Normal', more: 'Alto' },
  motion: 'Movimiento',
  motions: { system: 'Como el dispositivo', less: 'Ninguno' },
  reading: 'Lectura',
  size: 'Tamaño del texto',
  sizes: { small: 'Pequeño', medium: 'Mediano', large: 'Grande', largest: 'Muy grande' },
  spacing: 'Espacio entre líneas y letras',
  spacings: { normal: 'Normal', wide: 'Amplio', widest: 'Muy amplio' },
  face: 'Tipo de letra',
  faces: { serif: 'Con serifa', sans: 'Sin serifa', dyslexic: 'OpenDyslexic' },
  faceHint: 'OpenDyslexic refuerza la base de las letras para que sea más difícil confundirlas.',
  sample: 'Una frase es lo más pequeño que se puede marcar.',
  calm: 'Lectura tranquila',
  calmHint: 'Oculta los subrayados ajenos en el texto; las cifras del margen se quedan.',
  turn: 'Cuando tengo la palabra',
  sound: 'Tocar dos notas',
  vibration: 'Hacer vibrar el dispositivo',
  soundTry: 'Escuchar',
}
