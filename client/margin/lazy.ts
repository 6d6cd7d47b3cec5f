/** The parts of the margin that are not there at first sight: what opens when a card is opened, and what a wide page or a narrow one shows alone. */
import { lazyPart, quietPart } from '../ui/lazyPart.tsx'

export const OpenCard = lazyPart(() => import('./OpenCard.tsx').then(module => module.OpenCard))
export const Dock = lazyPart(() => import('./Dock.tsx').then(module => module.Dock))
export const Counters = lazyPart(() => import('./Counters.tsx').then(module => module.Counters))
export const MarkList = quietPart(() => import('./MarkList.tsx').then(module => module.MarkList))
export const Wires = quietPart(() => import('./Wires.tsx').then(module => module.Wires))
export const EmptyMargin = lazyPart(() => import('./EmptyMargin.tsx').then(module => module.EmptyMargin))
