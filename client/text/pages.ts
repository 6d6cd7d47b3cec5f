/** The words of the pages before a room. A second language is a second file of the same shape, chosen here. */
import { enPages, type PagesCatalogue } from './enPages.ts'

export const pages: PagesCatalogue = enPages
