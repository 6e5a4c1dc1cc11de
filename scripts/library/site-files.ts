import type { VFileMessage } from 'vfile-message'
import type { SiteEntry } from '../../src/schemas.ts'
import { ICONS } from '../book/site-icons.ts'
import { NAMELESS_SITE } from '../book/site.ts'
import { problem } from '../notes/problem.ts'
import { isActiveSvg } from '../text/active-svg.ts'
import { nearest } from '../text/nearest.ts'
import type { Shelf } from './library.ts'
import { siteFileSchema, type SiteFile } from './schemas.ts'
import { textOf } from './text-of.ts'
import { readYaml, type YamlFile } from './yaml.ts'

const FILE = 'content/site.yml'

/** What the site says of itself; without the file it has no name of its own. */
export function readSite(shelf: Shelf): {
  readonly value: SiteEntry
  readonly problems: readonly VFileMessage[]
} {
  const bytes = shelf.read(FILE)
  if (!bytes) return { value: NAMELESS_SITE, problems: [] }
  const file = readYaml(textOf(bytes), FILE, siteFileSchema)
  if (!file.value) return { value: NAMELESS_SITE, problems: file.problems }

  const { title, headline, description, lead, repository, logo, favicon, ...rest } = file.value
  const drawn = logo === undefined ? NO_DRAWING : readLogo(shelf, logo, file)
  const tab = favicon === undefined ? NO_DRAWING : readDrawing(shelf, 'favicon', favicon, file)
  const icons = readIcons(shelf)
  return {
    value: {
      ...NAMELESS_SITE,
      title,
      headline: headline ?? title,
      ...(description !== undefined && { description, lead: description }),
      ...(lead !== undefined && { lead }),
      ...(repository !== undefined && { repository: repository.replace(/\/+$/, '') }),
      ...withoutGaps(rest),
      ...(drawn.svg !== undefined && { logo: drawn.svg }),
      ...(tab.svg !== undefined && { favicon: tab.svg, hasIcons: icons.isWhole }),
    },
    problems: [...drawn.problems, ...tab.problems, ...icons.problems],
  }
}

/** The icons that were made of the favicon: all of them, or none. */
function readIcons(shelf: Shelf): {
  readonly isWhole: boolean
  readonly problems: readonly VFileMessage[]
} {
  const there = new Set(shelf.list('content/icons').map((name) => `icons/${name}`))
  const missing = ICONS.filter(({ name }) => !there.has(name))
  if (missing.length === ICONS.length) return { isWhole: false, problems: [] }
  const problems = missing.map(({ name }) =>
    problem({
      file: `content/${name}`,
      place: { line: 1, column: 1 },
      id: 'missing-icon',
      reason: `Unexpected icons without \`${name}\`, expected all of ${ICONS.map((icon) => `\`${icon.name}\``).join(', ')}`,
      advice: 'Make them of the favicon: `npm run icons`.',
    }),
  )
  return { isWhole: missing.length === 0, problems }
}

/** Without what is not told. */
function withoutGaps({ hue, markHue, cheatSheet, examNotice }: Partial<SiteFile>) {
  return {
    ...(hue !== undefined && { hue }),
    ...(markHue !== undefined && { markHue }),
    ...(cheatSheet !== undefined && { cheatSheet }),
    ...(examNotice !== undefined && { examNotice }),
  }
}

interface Drawn {
  readonly svg?: string
  readonly problems: readonly VFileMessage[]
}

const NO_DRAWING: Drawn = { problems: [] }

/** One that stands in every page must bring nothing along. */
function readLogo(shelf: Shelf, name: string, file: YamlFile<SiteFile>): Drawn {
  const drawn = readDrawing(shelf, 'logo', name, file)
  const strange = STRANGE.exec(drawn.svg ?? '')?.[0]
  return strange === undefined ? drawn : { problems: [misshapen(name, 'logo', strange)] }
}

function readDrawing(
  shelf: Shelf,
  key: 'logo' | 'favicon',
  name: string,
  { placeOf }: YamlFile<SiteFile>,
): Drawn {
  const bytes = shelf.read(`content/${name}`)
  const place = placeOf([key])
  if (!bytes) {
    const guess = nearest(name, shelf.list('content'))
    const reason = `Unexpected ${key} \`${name}\`, expected an SVG file in content/`
    const advice = guess
      ? `Did you mean \`${guess}\`?`
      : `Put the file there, or take \`${key}\` out: the title stands in its place.`
    return { problems: [problem({ file: FILE, place, id: `missing-${key}`, reason, advice })] }
  }
  const svg = textOf(bytes).trim()
  if (/^<svg[\s>]/.test(svg) && !isActiveSvg(bytes)) return { svg, problems: [] }
  return { problems: [misshapen(name, key, STRANGE.exec(svg)?.[0] ?? svg.slice(0, 20))] }
}

function misshapen(name: string, key: 'logo' | 'favicon', fault: string): VFileMessage {
  return problem({
    file: `content/${name}`,
    place: { line: 1, column: 1 },
    id: `${key}-shape`,
    reason: `Unexpected \`${fault}\`, expected an \`<svg>\` of shapes alone`,
    advice: 'It stands in every page: no prolog, no scripts, no styles, nothing from elsewhere.',
  })
}

/** What an inline drawing must not bring into a page. */
const STRANGE = /<(?:script|style|foreignObject|image|use|a)\b|\son\w+\s*=|\bhref\s*=|url\((?!#)/i
