/** The search over a room, and the ways from what was found to where it stands: in the text, the margin or the debate. */
import { type EntryKey, ulidOf } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import type { Where } from '../search/items.ts'
import { Search } from '../search/Search.tsx'
import { navigate } from '../ui/address.ts'
import { toast } from '../ui/Toasts.tsx'
import { reveal } from './reveal.ts'
import { pathOf, type View } from './views.ts'

export function SearchRoom(props: {
  view: RoomView
  reading: Reading
  shown: View
  /** Opens a mark's card as soon as it can be. */
  onWant: (id: string) => void
  onClose: () => void
}) {
  const show = (view: View) => props.shown !== view && navigate(pathOf(props.view.room().id, view))
  function open(key: EntryKey) {
    const { id, isOrphan } = { id: ulidOf(key), isOrphan: props.view.card(key)?.isOrphan }
    show('read')
    props.onWant(id)
    if (isOrphan) reveal(`orphan-${id}`)
  }
  async function place(revision: number, start: number, end: number) {
    show('read')
    const problem = revision === props.view.article().revision ? undefined : await props.view.show(revision)
    if (problem) return toast(problem)
    props.reading.jump({ revision, start, end })
  }
  function go(where: Where) {
    props.onClose()
    switch (where.to) {
      case 'place':
        return void place(where.revision, where.start, where.end)
      case 'card':
        return open(where.key)
      case 'reply':
        if (where.in === 'speeches') show('debate')
        else if (where.in === 'strays') show('read')
        else open(where.in)
        return reveal(`reply-${ulidOf(where.key)}`)
      case 'desk':
        show('desk')
        return reveal(where.target)
      case 'member':
        return
      default:
        return where satisfies never
    }
  }
  return <Search view={props.view} onGo={go} onClose={props.onClose} />
}
