/**
 * Everything that can be done by key or chosen by name, in one table: the palette offers what has a `run`, the keyboard sheet
 * shows what has `keys`, and letters over the text are looked up here. So none of the three can say what another does not do.
 */
import type { RoomAct } from '../../shared/policy/index.ts'
import type { Motivation } from '../../shared/room/index.ts'
import { JUMP_KEYS, type Jump } from '../room/jumps.ts'
import { neighbour } from '../room/neighbour.ts'
import type { Reading } from '../room/reading.ts'
import { canSpeak, type Speech } from '../room/speech.ts'
import { moveStage } from '../room/stageActs.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { commands as words } from '../text/commands.ts'
import { dialogs } from '../text/dialogs.ts'
import { LANGUAGES } from '../text/languages.ts'
import { moderation } from '../text/moderation.ts'
import { navigate } from '../ui/address.ts'
import { announce, toast } from '../ui/Toasts.tsx'
import { contrast, isHighContrast, theme } from './appearance.ts'
import { copyLinkToSentence, copyQuotation } from './copyPlace.ts'
import type { RoomDialog } from './RoomDialogs.tsx'
import { speak } from './speak.ts'
import { pathOf, VIEWS, type View } from './views.ts'

export interface Command {
  group: keyof typeof words.groups
  says: string
  /** As they are drawn: `['Shift', 'J']`. */
  keys?: readonly string[]
  /** Absent: only the sheet has it, for it needs the place where one is. */
  run?: () => void
  /** A letter that does it over the text; Shift with it only where it is a capital. */
  stroke?: string
  isOn?: boolean
  /** Why it cannot be done now. */
  why?: string | undefined
}

export interface CommandTools {
  view: RoomView
  reading: Reading
  shown: View
  onDialog: (dialog: RoomDialog | 'polls' | 'search' | 'commands') => void
  readAll?: () => void
  speech?: Speech | undefined
  onWalk?: () => void
}

/** As this device's keyboard names it. */
const CTRL = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl'

export const MARK_KEYS: Record<Motivation, string> = {
  classifying: 'C',
  commenting: 'N',
  questioning: 'Q',
  highlighting: 'H',
}

export function commandsOf(tools: CommandTools): Command[] {
  return [
    ...going(tools),
    ...marking(tools),
    ...casting(),
    ...readingOn(tools),
    ...room(tools),
    ...leading(tools),
    ...look(),
    ...help(tools),
  ]
}

function going({ view, reading, shown, onDialog }: CommandTools): Command[] {
  const jump = (to: Jump, by: 1 | -1) => () => {
    const key = neighbour(view, reading, by, to)
    if (key) reading.open(key, { scroll: true, caret: 'card', glow: true })
    else announce(words.noMore)
  }
  const isReading = shown === 'read'
  return [
    ...VIEWS.filter(name => name !== 'desk' || view.me().role === 'moderator').map(
      (name): Command => ({
        group: 'go',
        says: words.view(t.room.view[name]),
        isOn: shown === name,
        run: () => navigate(pathOf(view.room().id, name)),
      }),
    ),
    { group: 'go', says: words.walk, keys: ['↓', '↑'] },
    ...Object.entries(JUMP_KEYS).flatMap(([key, to]): Command[] => [
      { group: 'go', says: words.next[to], keys: [key.toUpperCase()], ...(isReading ? { run: jump(to, 1) } : {}) },
      {
        group: 'go',
        says: words.previous[to],
        keys: to === 'any' ? ['K'] : ['Shift', key.toUpperCase()],
        ...(isReading ? { run: jump(to, -1) } : {}),
      },
    ]),
    { group: 'go', says: words.back, keys: ['Esc'] },
    { group: 'go', says: words.regions, keys: ['F6'] },
    { group: 'go', says: words.search, keys: ['/'], run: () => onDialog('search') },
  ]
}

function marking({ reading, view, shown }: CommandTools): Command[] {
  const why = view.refusalOf('mark')?.detail
  return [
    { group: 'mark', says: words.extend, keys: ['Shift', '↓'] },
    { group: 'mark', says: words.openBar, keys: ['Enter'] },
    ...(Object.keys(MARK_KEYS) as Motivation[]).map(
      (motivation): Command => ({
        group: 'mark',
        says: words.mark[motivation],
        keys: [MARK_KEYS[motivation]],
        why,
        ...(shown === 'read' ? { run: () => reading.askMark({ motivation }) } : {}),
      }),
    ),
    {
      group: 'mark',
      says: words.note,
      keys: ['O'],
      stroke: 'o',
      ...(shown === 'read' ? { run: () => reading.askMark({ motivation: 'note' }) } : {}),
    },
    { group: 'mark', says: words.keepMarking, keys: ['Shift', ...Object.values(MARK_KEYS)] },
    { group: 'mark', says: words.undo, keys: [CTRL, 'Z'], run: () => void view.undo() },
  ]
}

const casting = (): Command[] => [
  { group: 'cast', says: words.classify, keys: ['1', '–', '9'] },
  { group: 'cast', says: words.stance.agree, keys: ['A'] },
  { group: 'cast', says: words.stance.disagree, keys: ['D'] },
  { group: 'cast', says: words.stance.pass, keys: ['P'] },
  { group: 'cast', says: words.reply, keys: ['R'] },
]

function readingOn({ view, reading, readAll, shown, speech }: CommandTools): Command[] {
  return [
    { group: 'read', says: words.copyQuote, keys: ['Y'], stroke: 'y', run: () => void copyQuotation(view, reading) },
    {
      group: 'read',
      says: words.copySentence,
      keys: ['S'],
      stroke: 's',
      run: () => void copyLinkToSentence(view, reading),
    },
    {
      group: 'read',
      says: reading.isCalm() ? words.calmOff : words.calmOn,
      keys: ['B'],
      stroke: 'b',
      run: () => reading.setCalm(!reading.isCalm()),
    },
    ...(canSpeak()
      ? [
          {
            group: 'read',
            says: words.aloud.start,
            keys: ['V'],
            stroke: 'v',
            ...(speech && shown === 'read' ? { run: speech.toggle } : {}),
          } as const,
        ]
      : []),
    ...(readAll
      ? [
          {
            group: 'read',
            says: words.readAll,
            run() {
              readAll()
              toast(words.readAllDone)
            },
          } as const,
        ]
      : []),
  ]
}

function room({ view, onDialog }: CommandTools): Command[] {
  const ask = (dialog: RoomDialog | 'polls') => () => onDialog(dialog)
  const { code, id } = view.room()
  return [
    ...(code
      ? [
          { group: 'room', says: words.share, run: ask('share') } as const,
          { group: 'room', says: words.wall, run: () => void open(`/r/${id}/wall`, '_blank', 'noopener') } as const,
        ]
      : []),
    ...(view.me().role === 'moderator' || view.polls().length
      ? [{ group: 'room', says: words.polls, run: ask('polls') } as const]
      : []),
    { group: 'room', says: dialogs.takeHome, why: view.refusalOf('export')?.detail, run: ask('export') },
    { group: 'room', says: dialogs.contributions, run: ask('contributions') },
    { group: 'room', says: words.notes, run: ask('notes') },
    { group: 'room', says: words.rename, why: view.refusalOf('rename')?.detail, run: ask('rename') },
    { group: 'room', says: words.personal, run: ask('personal') },
  ]
}

function leading({ view, onDialog }: CommandTools): Command[] {
  if (view.me().role !== 'moderator') return []
  const { isLocked, isDoorOpen, id } = view.room()
  const act = (what: RoomAct & keyof typeof moderation.done) => async () => {
    const refusal = await view.moderate({ act: what })
    toast(refusal?.detail ?? moderation.done[what])
  }
  const next = view.stages()[view.stagePlace().index + 1]
  const goOn = async () => {
    const refusal = next && (await moveStage(id, { to: next.id, from: view.stage().id }))
    if (refusal) toast(refusal.detail)
  }
  return [
    ...(next ? [{ group: 'lead', says: words.nextStage(next.title), run: () => void goOn() } as const] : []),
    { group: 'lead', says: isLocked ? words.unlock : words.lock, run: act(isLocked ? 'unlock' : 'lock') },
    {
      group: 'lead',
      says: isDoorOpen === false ? words.openDoor : words.closeDoor,
      run: act(isDoorOpen === false ? 'open-door' : 'close-door'),
    },
    { group: 'lead', says: dialogs.publicLink, run: () => onDialog('publicLink') },
    { group: 'lead', says: words.correct, run: () => onDialog('correct') },
    { group: 'lead', says: words.addArticle, run: () => onDialog('addArticle') },
    { group: 'lead', says: words.importAnnotations, run: () => onDialog('import') },
  ]
}

const look = (): Command[] => [
  ...(['light', 'dark', 'system'] as const).map(
    (name): Command => ({
      group: 'look',
      says: words[name],
      isOn: theme.get() === name,
      run: () => theme.set(name),
    }),
  ),
  {
    group: 'look',
    says: isHighContrast() ? words.contrastOff : words.contrastOn,
    run: () => contrast.set(isHighContrast() ? 'normal' : 'more'),
  },
  ...Object.entries(LANGUAGES).map(
    ([tag, { name }]): Command => ({
      group: 'look',
      says: words.language(name),
      isOn: tag === t.language,
      run: () => speak(tag),
    }),
  ),
]

const help = ({ onDialog, onWalk }: CommandTools): Command[] => [
  { group: 'help', says: words.settings, run: () => onDialog('settings') },
  { group: 'help', says: words.commands, keys: [CTRL, 'K'] },
  { group: 'help', says: words.keyboard, keys: ['?'], run: () => onDialog('keyboard') },
  ...(onWalk ? [{ group: 'help', says: words.firstSteps, run: onWalk } as const] : []),
]
