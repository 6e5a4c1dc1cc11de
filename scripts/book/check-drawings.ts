import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import { nearest } from '../text/nearest.ts'
import type { ChapterPlan, DrawingPlan, Outline } from './outline.ts'

/** Each drawing that a chapter names is there, each that is there is shown, and none is shown twice. */
export function checkDrawings({ chapters, drawings, complete }: Outline): VFileMessage[] {
  const named = chapters.flatMap((chapter) =>
    drawingsOf(chapter).map((plan) => ({ chapter, plan })),
  )
  const names = new Set(drawings.map(({ name }) => name))
  const shown = new Set<string>()
  return [
    ...named.flatMap(({ chapter, plan }) => {
      if (!names.has(plan.name)) return [unknown(chapter, plan, names)]
      if (shown.has(plan.name)) return [again(chapter, plan)]
      shown.add(plan.name)
      return []
    }),
    // A chapter that could not be read may show it.
    ...(complete ? [...names].filter((name) => !shown.has(name)).map(unused) : []),
  ]
}

function drawingsOf({ pages }: ChapterPlan): DrawingPlan[] {
  return pages.flatMap((page) =>
    [page, ...page.sections].flatMap(({ drawing }) => (drawing ? [drawing] : [])),
  )
}

function unknown(
  { file }: ChapterPlan,
  { name, place }: DrawingPlan,
  names: ReadonlySet<string>,
): VFileMessage {
  const guess = nearest(name, names)
  return problem({
    file,
    place,
    id: 'unknown-drawing',
    reason: `Unexpected drawing \`${name}\`, expected the name of one in content/drawings`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : `Draw it in content/drawings/${name}.svg, or take the name out.`,
  })
}

function again({ file }: ChapterPlan, { name, place }: DrawingPlan): VFileMessage {
  return problem({
    file,
    place,
    id: 'drawing-twice',
    reason: `Unexpected second \`${name}\`, expected each drawing once in the book`,
    advice: 'Take one of the two out, and lead to the other with a link.',
  })
}

function unused(name: string): VFileMessage {
  return problem({
    file: `content/drawings/${name}.svg`,
    place: { line: 1, column: 1 },
    id: 'stray-drawing',
    reason: `Unexpected drawing \`${name}\`, expected a page that shows it`,
    advice: `Write \`drawing: ${name}\` at a page or a section in content/chapters, or delete the file.`,
  })
}
