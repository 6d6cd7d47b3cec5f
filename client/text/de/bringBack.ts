/** The words of bringing a room back from its bundle, and of its members’ seats. */
import type { bringBack as en } from '../en/bringBack.ts'
import type { Shape } from '../shape.ts'

export const bringBack: Shape<typeof en> = {
  title: 'Einen Raum zurückholen',
  hint: 'Aus dem Gesamtpaket (ZIP), das die Moderation mitgenommen hat: Texte, Worte, Abstimmungen und Protokoll, wie sie waren. Die Leitung liegt dann bei dir; für die anderen ziehst du in der Mitgliederliste je einen Code.',
  choose: 'Das Gesamtpaket',
  working: 'Der Raum wird zurückgeholt …',
  drawSeat: 'Code für dieses Mitglied ziehen',
  seat: code => `Persönlicher Code dieses Mitglieds, nur jetzt zu sehen: ${code}`,
}
