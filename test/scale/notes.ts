import { blocksOn } from './blocks.ts'
import { subjectOf } from './names.ts'
import { headingOf, listOn, paragraphOn } from './prose.ts'
import { chanceOf, type Chance } from './random.ts'

export interface GeneratedNote {
  /** `field-notes-0007` */
  readonly id: string
  readonly title: string
  readonly text: string
}

/** How many pages one note makes, at least and at most. */
const [FEWEST, MOST] = [4, 16]

/**
 * Notes of strangers that make so many pages, each of about 600 words and five code blocks: the same for the same seed.
 *
 * A note is a file of several headings; each heading of the second level opens what makes one page.
 */
export function* generatedNotes(pages: number, seed: number): Iterable<GeneratedNote> {
  const chance = chanceOf(seed)
  for (let made = 0, index = 1; made < pages; index++) {
    const wanted = chance.between(FEWEST, MOST)
    // No note is left with less than the others have at least.
    const count = pages - made - wanted < FEWEST ? pages - made : wanted
    made += count
    yield noteOf(index, count, seed)
  }
}

function noteOf(index: number, pages: number, seed: number): GeneratedNote {
  const chance = chanceOf(seed + index)
  const title = `Field notes ${index}`
  const sections = Array.from({ length: pages }, () => sectionOf(chance))
  return {
    id: `field-notes-${String(index).padStart(4, '0')}`,
    title,
    text: `# ${title}\n\n${sections.join('\n\n')}\n`,
  }
}

/** What makes one page: five stretches of prose, each with a code block behind it. */
function sectionOf(chance: Chance): string {
  const subject = subjectOf(chance)
  const [first, second, ...rest] = blocksOn(subject, chance)
  const blocks = [
    `## ${headingOf(subject, chance)}`,
    paragraphOn(subject, 90, chance),
    first,
    paragraphOn(subject, 90, chance),
    second,
    `### ${headingOf(subject, chance)}`,
    paragraphOn(subject, 80, chance),
    ...rest.flatMap((block) => [paragraphOn(subject, 60, chance), block]),
    listOn(subject, chance),
  ]
  return blocks.join('\n\n')
}
