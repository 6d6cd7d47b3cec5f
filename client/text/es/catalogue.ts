/** The words of the shell in Spanish: the bars, the states. */
import type { t as en } from '../en/catalogue.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const t: Shape<typeof en> = {
  language: 'es',
  parley: 'Parley',
  close: 'Cerrar',
  cancel: 'Cancelar',
  you: 'Tú',

  problem: {
    noNetwork: 'Sin conexión',
    noNetworkDetail: 'No se ha podido llegar a Parley. Revisa la red e inténtalo de nuevo.',
    refused: 'El servidor no lo ha aceptado.',
    title: status =>
      status === 404
        ? 'No se ha encontrado'
        : status === 429
          ? 'Demasiado a la vez. Espera un momento.'
          : `El servidor ha respondido con un error (${status}).`,
    tryAgain: 'Intentar de nuevo',
    broken: 'Esta página se ha detenido.',
    brokenDetail: 'Lo guardado está a salvo. Vuelve a cargar la página para continuar.',
    reload: 'Volver a cargar',
  },

  room: {
    loading: 'Abriendo la sala…',
    linkedGone: 'La marca a la que lleva este enlace ya no está.',
    someone: 'Alguien',
    saved: 'Todo guardado',
    unsaved: count => n(count, { other: '# sin guardar' }),
    offline: 'Sin conexión',
    offlineUnsaved: count => n(count, { other: 'Sin conexión, # sin guardar' }),
    here: count => n(count, { one: 'solo tú, por ahora', other: '# en la sala' }),
    whoIsHere: 'quién está',
    hereNow: 'En la sala ahora',
    menu: 'Menú de la sala',
    search: 'Buscar',
    past: 'Esta es una versión anterior, solo para leer. Para escribir, ve a la más reciente.',
    archived: 'Archivada: solo lectura',
    locked: 'Bloqueada: solo lectura',
    muted: 'Tu escritura está en pausa',
    stage: (at, of) => `${at} de ${of}`,
    left: 'restantes',
    leftLabel: minutes => n(minutes, { one: 'Queda # minuto', many: 'Quedan # de minutos', other: 'Quedan # minutos' }),
    timeUp: 'Se acabó el tiempo',
    paused: 'El tiempo está parado',
    newStage: title => `La sala está ahora en «${title}».`,
    course: 'El desarrollo de la sala',
    promptOpen: 'Qué pide esta etapa',

    over: {
      title: {
        'login-ended': 'Se ha cerrado tu sesión en esta sala.',
        removed: 'Ya no estás en esta sala.',
      },
      loginEnded: 'Tu sesión ha terminado. Entra otra vez con el código de la sala o con tu código personal.',
      removed: 'La moderación te ha sacado de esta sala. Lo que no se guardó sigue en este dispositivo.',
    },
    drafts: {
      empty: 'No hay nada que enviar.',
      pageLeft: 'La página se cerró mientras escribías esto. Nadie más lo ha visto.',
      gone: 'Aquello a lo que pertenecía ya no está. Todavía puedes copiar tu texto.',
    },
    missing: {
      title: 'No puedes ver esta sala.',
      detail: 'No existe, o este navegador no está en ella. Con su código puedes entrar.',
      join: 'Entrar con un código',
    },
    failed: { title: 'No se ha podido abrir la sala.' },
    skipToText: 'Saltar al texto',
    stageLabel: 'Etapa',
    views: 'Vistas',
    view: {
      read: 'Lectura',
      claims: 'Afirmaciones',
      debate: 'Debate',
      results: 'Resultados',
      replay: 'Repetición',
      desk: 'Mesa',
    },
  },
}
