/** The words of the moderators' stage control, in English. They load with it. */
export const words = {
  next: 'Next',
  nextTo: (title: string) => `Next: ${title}`,
  nextStage: 'Next stage:',
  floor: 'On the floor:',
  floorFree: 'The floor is free.',
  thenSpeaks: (name: string, more: number) => (more ? `then ${name} (+${more})` : `then ${name}`),
  thenComes: 'Next comes',
  steer: 'Lead the stage',
  time: 'Time',
  pause: 'Stop the time',
  resume: 'Let the time go on',
  more: (minutes: number) => (minutes === 1 ? '1 minute more' : `${minutes} minutes more`),
  course: 'Go to a stage',
  isOn: 'on now',
  overtaken: (title: string) => `Somebody was faster: the room is in “${title}” already.`,
}
