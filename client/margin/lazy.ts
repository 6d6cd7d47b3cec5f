/** The parts of the margin that are not there at first sight: what opens when a card is opened. */
import { lazyPart } from '../ui/lazyPart.tsx'

export const OpenCard = lazyPart(() => import('./OpenCard.tsx').then(module => module.OpenCard))
export const Dock = lazyPart(() => import('./Dock.tsx').then(module => module.Dock))
