/** The words on the page. A second language is a second file of the same shape, chosen here. */
import { type Catalogue, en } from './en.ts'

export const t: Catalogue = en
