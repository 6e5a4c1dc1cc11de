import type { VFileMessage } from 'vfile-message'
import type { SiteEntry } from '../../src/schemas.ts'
import { NAMELESS_SITE } from '../book/site.ts'
import { problem } from '../notes/problem.ts'
import { nearest } from '../text/nearest.ts'
import type { Shelf } from './library.ts'
import { siteFileSchema, type SiteFile } from './schemas.ts'
import { readYaml, type YamlFile } from './yaml.ts'

const FILE = 'content/site.yml'

/** What the site says of itself; without the file it has no name of its own. */
export function readSite(shelf: Shelf): {
  readonly value: SiteEntry
  readonly problems: readonly VFileMessage[]
} {
  const bytes = shelf.read(FILE)
  if (!bytes) return { value: NAMELESS_SITE, problems: [] }
  const file = readYaml(new TextDecoder().decode(bytes), FILE, siteFileSchema)
  if (!file.value) return { value: NAMELESS_SITE, problems: file.problems }

  const { title, headline, description, lead, hue, repository, examNotice, logo } = file.value
  const drawn = logo === undefined ? NO_LOGO : readLogo(shelf, logo, file)
  return {
    value: {
      ...NAMELESS_SITE,
      title,
      headline: headline ?? title,
      ...(description !== undefined && { description, lead: description }),
      ...(lead !== undefined && { lead }),
      ...(hue !== undefined && { hue }),
      ...(repository !== undefined && { repository: repository.replace(/\/+$/, '') }),
      ...(examNotice !== undefined && { examNotice }),
      ...(drawn.svg !== undefined && { logo: drawn.svg }),
    },
    problems: drawn.problems,
  }
}

interface Logo {
  readonly svg?: string
  readonly problems: readonly VFileMessage[]
}

const NO_LOGO: Logo = { problems: [] }

function readLogo(shelf: Shelf, name: string, { placeOf }: YamlFile<SiteFile>): Logo {
  const bytes = shelf.read(`content/${name}`)
  const place = placeOf(['logo'])
  if (!bytes) {
    const guess = nearest(name, shelf.list('content'))
    const reason = `Unexpected logo \`${name}\`, expected an SVG file in content/`
    const advice = guess
      ? `Did you mean \`${guess}\`?`
      : 'Put the file there, or take `logo` out: the title stands in its place.'
    return { problems: [problem({ file: FILE, place, id: 'missing-logo', reason, advice })] }
  }
  const svg = new TextDecoder().decode(bytes).trim()
  const fault = STRANGE.exec(svg)?.[0] ?? (/^<svg[\s>]/.test(svg) ? undefined : svg.slice(0, 20))
  if (fault === undefined) return { svg, problems: [] }
  return {
    problems: [
      problem({
        file: `content/${name}`,
        place: { line: 1, column: 1 },
        id: 'logo-shape',
        reason: `Unexpected \`${fault}\`, expected an \`<svg>\` of shapes alone`,
        advice:
          'It stands in every page: no prolog, no scripts, no styles, nothing from elsewhere.',
      }),
    ],
  }
}

/** What an inline drawing must not bring into a page. */
const STRANGE = /<(?:script|style|foreignObject|image|use|a)\b|\son\w+\s*=|\bhref\s*=|url\((?!#)/i
