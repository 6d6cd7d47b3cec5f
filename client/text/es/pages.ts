/** The words of the pages before a room in Spanish: the front page, joining, making a room. They load with those pages. */
import type { pages as en } from '../en/pages.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const pages: Shape<typeof en> = {
  foot: {
    label: 'Acerca de este Parley',
    settings: 'Ajustes',
    guides: 'Guías',
    privacy: 'Privacidad',
    imprint: 'Aviso legal',
    licences: 'Licencias',
  },
  landing: {
    title: 'Parley',
    promise: ['Lee un texto en grupo.', 'Di qué es un hecho', 'y qué es opinión.'],
    lede: 'Una sala para leer con atención: marca las afirmaciones de un artículo, vota sobre ellas y llévate el acta.',
    joinWithCode: 'Entrar con un código',
    join: 'Entrar',
    or: 'o',
    startRoom: 'Crear una sala',
    demo: 'Ver la sala de prueba',
    noAccount: 'Sin cuenta ni correo',
    offline: 'Funciona aunque se corte la red',
    yourRooms: 'Tus salas',
    roomAs: name => `como ${name}`,
    codeHint: 'Ocho letras y cifras: te las da quien modera o están en la pantalla grande.',
    codeShort: missing =>
      n(missing, { one: 'Falta un carácter.', many: 'Faltan # de caracteres.', other: 'Faltan # caracteres.' }),
    codeLetter: letters => `Los códigos no llevan ${letters}. Míralo bien: puede ser otra letra.`,
  },

  sample: {
    headline: ['OpenAI ocupa el espacio', 'que dejó un rival'],
    dek: 'Un acuerdo con la nube de Amazon lleva sus modelos al trabajo secreto del Gobierno. Ese terreno era de Anthropic, y también lo eran las condiciones.',
    facts: ['26 frases', '18 leyendo ahora'],
    ballots: '18 votos',
    text: [
      [
        ['Hasta este invierno, ese terreno era de otros.', 'mixed'],
        [' Anthropic había sido el principal proveedor de IA para trabajos clasificados de defensa, ', ''],
        ['con un contrato de hasta 200 millones de dólares adjudicado en julio de 2025', 'fact'],
        ['. Sus contratos con el Pentágono ', ''],
        ['excluían dos usos: la vigilancia interna masiva de estadounidenses y las armas totalmente autónomas', 'fact'],
        ['. ', ''],
        ['Son ', 'opinion'],
        ['límites modestos', 'opinion mixed'],
        [', y cualquier empresa que venda a un ejército debería poder decir cuáles son los suyos.', 'opinion'],
      ],
      [
        ['Cuando Anthropic se mantuvo firme, ', ''],
        ['la relación terminó', 'mixed'],
        [
          '. El 27 de febrero, el presidente Trump ordenó a las agencias federales que dejaran de usar sus productos, y el secretario de Defensa, Pete Hegseth, ',
          '',
        ],
        ['declaró formalmente a la empresa un riesgo para la cadena de suministro', 'fact'],
        [', lo que impide a los contratistas hacer negocios con ella. ', ''],
        ['La declaración fue ', 'opinion'],
        ['un castigo disfrazado de precaución', 'opinion mixed'],
        ['.', 'opinion'],
        [' ', ''],
        ['Anthropic ha demandado al Pentágono.', 'fact'],
      ],
      [
        ['OpenAI se había limitado hasta entonces a trabajos no clasificados del Gobierno. ', 'fact'],
        [
          'Para optar a contratos clasificados, el otoño pasado rehízo su acuerdo con Microsoft, de modo que pudiera trabajar con nubes rivales para clientes de seguridad nacional.',
          '',
        ],
      ],
    ],
    cards: [
      { label: 'fact', statement: 'Los contratos excluían dos usos.', counts: [15, 0, 3, 0], replies: 1 },
      {
        label: 'opinion',
        statement: 'Quien vende a un ejército puede poner esos límites.',
        counts: [0, 14, 4, 0],
        replies: 6,
      },
      { label: 'opinion', statement: 'La declaración pretendía castigar.', counts: [2, 9, 6, 1], replies: 11 },
    ],
  },

  join: {
    title: 'Entrar en una sala',
    joining: title => `Entrar en ${title}`,
    name: 'Tu nombre',
    nameHintDrawn: 'Solo lo ve quien modera. Bastan dos letras.',
    nameHintNamed: 'Toda la sala lo ve junto a lo que escribes.',
    nameMissing: 'Escribe un nombre para entrar.',
    contract: 'Quién verá qué aquí',
    drawn: ['El resto ve un seudónimo, como ', 'Copper Wren', ', junto a lo que escribes.'],
    drawnExample: 'Copper Wren',
    named: ['El resto ve ', 'el nombre que escribas', ' junto a lo que escribes.'],
    ballots: 'Tus votos se cuentan; nunca se muestra que son tuyos.',
    transcriptDrawn: 'El acta usa los seudónimos. Este anonimato no se puede reducir después.',
    transcriptNamed: 'El acta también muestra estos nombres.',
    comeIn: 'Entrar',
    anotherDevice: '¿Ya estabas desde otro dispositivo?',
    usePersonalCode: 'Usa tu código personal',
    personalCode: 'Tu código personal',
    personalCodeHint: 'Lo encuentras en el menú de la sala, en el dispositivo donde ya estás dentro.',
    personalCodeMissing: 'Escribe o pega tu código personal.',
    useJoinCode: 'Mejor entrar con el código de la sala',
    unknownCode: 'Ninguna sala tiene este código. Vuelve a mirar la pantalla grande o pide el nuevo.',
    doorClosed:
      'La puerta de esta sala está cerrada: ahora no puede entrar nadie más. Pide a la moderación que la abra.',
    looking: 'Buscando la sala…',
    otherCode: 'Otro código',
  },

  notFound: {
    title: 'No hay nada en esta dirección.',
    detail: 'Revisa el enlace o empieza desde la portada.',
    home: 'Ir a la portada',
  },
  back: 'Volver',
}
