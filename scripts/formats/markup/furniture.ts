import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { remove } from './prose.ts'

/** What GitHub shows around a rendered README, by index of the line, with the reason for its removal. */
export function githubFurniture(lines: readonly Line[]): ReadonlyMap<number, string> {
  const texts = lines.map((line) => line.text.trim())
  const head = texts.indexOf(LAST_OF_HEAD)
  const tail = texts.findLastIndex(
    (text, index) => text === FIRST_OF_TAIL && isSideBar(texts, index + 1),
  )

  const furniture = new Map<number, string>()
  for (let index = 0; index <= head; index++) furniture.set(index, BEFORE)
  if (tail > head) for (let index = tail; index < lines.length; index++) furniture.set(index, AFTER)
  return furniture
}

/** Take lines out, each with its reason and the blank lines below it. */
export function furnitureEdits(
  lines: readonly Line[],
  furniture: ReadonlyMap<number, string>,
): Restoration[] {
  return [...furniture].flatMap(([index, because]) => {
    const line = lines[index]
    if (!line || isBlank(line)) return []
    let last = index
    while (isBlank(lines[last + 1]) && furniture.has(last + 1)) last++
    return [remove(line.start, lines[last + 1]?.start ?? lines[last]?.end ?? line.end, because)]
  })
}

const LAST_OF_HEAD = 'Repository files navigation'
const FIRST_OF_TAIL = 'About'
const BEFORE = 'Page furniture of GitHub before the README.'
const AFTER = 'Page furniture of GitHub after the README: its side bar.'

// A README may have a chapter “About”; the side bar has these words below it, each on a line.
function isSideBar(texts: readonly string[], from: number): boolean {
  return texts.slice(from, from + LONGEST_SIDE_BAR).filter((text) => SIDE_BAR.has(text)).length >= 3
}

const LONGEST_SIDE_BAR = 60
// prettier-ignore
const SIDE_BAR: ReadonlySet<string> = new Set([
  'Activity', 'Contributors', 'Custom properties', 'Forks', 'Languages', 'License', 'Packages', 'Readme', 'Releases',
  'Report repository', 'Resources', 'Stars', 'Topics', 'Uh oh!', 'Watchers',
])
