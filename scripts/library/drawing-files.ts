import type { VFileMessage } from 'vfile-message'
import type { Drawing } from '../book/drawing.ts'
import { problem } from '../notes/problem.ts'
import { lineNumberAt, lineStartsOf } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import type { Shelf } from './library.ts'
import { drawingSchema } from './schemas.ts'
import { textOf } from './text-of.ts'
import { readYaml } from './yaml.ts'

const FOLDER = 'content/drawings'

interface Result<Value> {
  readonly value: Value
  readonly problems: readonly VFileMessage[]
}

/** Every drawing: a picture in `<name>.svg`, and its words in `<name>.md` beside it. */
export function readDrawings(shelf: Shelf): Result<readonly Drawing[]> {
  const files = shelf.list(FOLDER)
  const names = [...new Set(files.map((file) => file.replace(/\.(?:svg|md)$/, '')))]
  const read = names.map((name) => readDrawing(shelf, name))
  return {
    value: read.map(({ value }) => value),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function readDrawing(shelf: Shelf, name: string): Result<Drawing> {
  const file = `${FOLDER}/${name}`
  const [svg, words] = ['svg', 'md'].map((kind) => {
    const bytes = shelf.read(`${file}.${kind}`)
    return bytes && textOf(bytes)
  })
  // What cannot be read is still known by name: a chapter that shows it is not to be blamed.
  const blank: Drawing = { name, title: name, source: '', words: '', below: '', svg: '' }
  if (svg === undefined || words === undefined) {
    return { value: blank, problems: [alone(file, svg)] }
  }

  const faults = svgFaults(svg, `${file}.svg`)
  const front = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(words)
  const [, yaml = '', body = ''] = front ?? []
  const { value, problems } = readYaml(yaml, `${file}.md`, drawingSchema, 2)
  const [caption = '', ...below] = body.trim().split('\n\n')
  if (value === undefined || caption === '') {
    return { value: blank, problems: [...faults, ...problems, ...(value ? [wordless(file)] : [])] }
  }
  const drawing = {
    name,
    ...value,
    words: caption.replaceAll('\n', ' '),
    below: below.join('\n\n'),
    svg: svg.trim(),
  }
  return { value: drawing, problems: faults }
}

interface Fault {
  readonly at: number
  readonly found: string
  readonly allowed?: readonly string[]
}

/** What of a picture could reach out of it, clash with the page, or would not follow its colors. */
function* faultsIn(svg: string): Iterable<Fault> {
  if (!VIEW_BOX.test(svg)) yield { at: 0, found: 'beginning' }
  for (const { index } of svg.matchAll(/\n[ \t]*\n/g)) yield { at: index + 1, found: 'blank line' }
  for (const { index } of svg.matchAll(/</g)) {
    TAG.lastIndex = index
    const [, element, attributes = ''] = TAG.exec(svg) ?? []
    if (element === undefined) {
      yield { at: index, found: 'markup' }
      continue
    }
    if (!ELEMENTS.includes(element))
      yield { at: index, found: `element \`${element}\``, allowed: ELEMENTS }
    for (const [, name = ''] of attributes.matchAll(/([\w:-]+)="[^"]*"/g)) {
      if (!ATTRIBUTES.includes(name))
        yield { at: index, found: `attribute \`${name}\``, allowed: ATTRIBUTES }
    }
  }
}

function svgFaults(svg: string, file: string): VFileMessage[] {
  const starts = lineStartsOf(svg)
  return [...faultsIn(svg)].map(({ at, found, allowed }) => {
    const line = lineNumberAt(starts, at)
    const column = at - (starts[line - 1] ?? 0) + 1
    const word = /`(.*)`/.exec(found)?.[1]
    const guess = word !== undefined && allowed ? nearest(word, allowed) : undefined
    return problem({
      file,
      place: { line, column },
      id: 'drawing-shape',
      reason: `Unexpected ${found} in a drawing, expected ${allowed ? `one of ${allowed.join(', ')}` : 'plain SVG that begins with `<svg viewBox="0 0 360 …">`'}`,
      advice: guess
        ? `Did you mean \`${guess}\`?`
        : 'A drawing has shapes, text and classes only: color and type come from src/styles/drawings.css, title and words from the file beside it.',
    })
  })
}

// A name, attributes in double quotes, and nothing else: what a browser would make of other writings need not be known.
const TAG = /<\/?([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/y

// 360 wide: so wide that it fills a phone, and so narrow that its text is still large enough there.
const VIEW_BOX = /^<svg viewBox="0 0 360 \d+">\n/
const ELEMENTS = ['svg', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan']
const ATTRIBUTES = [
  'class', 'cx', 'cy', 'd', 'dx', 'dy', 'height', 'r', 'rx', 'transform', 'viewBox', 'width',
  'x', 'x1', 'x2', 'y', 'y1', 'y2',
] // prettier-ignore

function alone(file: string, svg: string | undefined): VFileMessage {
  const [there, missing] = svg === undefined ? ['md', 'svg'] : ['svg', 'md']
  return problem({
    file: `${file}.${there}`,
    place: { line: 1, column: 1 },
    id: 'half-a-drawing',
    reason: `Unexpected drawing without \`${file}.${missing}\`, expected a picture and its words`,
    advice: 'Write the missing half; CONTRIBUTING.md shows both.',
  })
}

function wordless(file: string): VFileMessage {
  return problem({
    file: `${file}.md`,
    place: { line: 1, column: 1 },
    id: 'drawing-without-words',
    reason: 'Unexpected end of the file, expected a paragraph that says what the drawing shows',
    advice: 'Write it below the front matter: it is all that some readers have of the drawing.',
  })
}
