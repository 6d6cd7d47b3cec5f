/** The words of what opens over a room. A second language is a second file of the same shape, chosen here. */
import { type DialogsCatalogue, enDialogs } from './enDialogs.ts'

export const dialogs: DialogsCatalogue = enDialogs
