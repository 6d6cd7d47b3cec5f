/** What the links to the guides are called where nothing is yet. They load with what shows them. */
import type { guides as en } from '../en/guides.ts'
import type { Shape } from '../shape.ts'

export const guides: Shape<typeof en> = {
  teachers: 'Guía para docentes',
  moderators: 'Guía para moderar',
  participants: 'Guía para participar',
}
