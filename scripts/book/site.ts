import type { SiteEntry } from '../../src/schemas.ts'

/** Of a project that says nothing of itself. */
export const NAMELESS_SITE: SiteEntry = {
  id: 'site',
  title: 'Notes',
  headline: 'A book made of notes',
  description: 'Notes, repaired and put in order, each line traced to the note it comes from.',
  lead: 'Notes, repaired, put in order by topic, and traced line by line to where they come from.',
  hasIcons: false,
  hue: 192,
  markHue: 18,
  cheatSheet: 'Cheat sheet',
}
