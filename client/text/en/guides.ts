/** What the links to the guides are called where nothing is yet. They load with what shows them. */
export const guides = {
  teachers: 'Guide for teachers',
  moderators: 'Guide for moderators',
  participants: 'Guide for participants',
}
