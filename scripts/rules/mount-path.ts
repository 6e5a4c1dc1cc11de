import { isStandIn } from './commands/stand-in.ts'
import { code, orExpected } from './commands/wording.ts'
import type { Rule } from './rule.ts'

/**
 * A path that `--volume` cannot take: on the host it begins with `/`, `./` or `~`, else it would be the name of a volume,
 * which has no slash; in the container it begins with `/`.
 *
 * @see https://docs.docker.com/engine/storage/bind-mounts/#options-for---volume
 */
export const mountPath: Rule = {
  id: 'mount-path',
  kind: 'value',
  description: 'A directory that is mounted has a path that Docker takes for one.',
  examples: [
    {
      good: '`docker run -v data:/var/lib/mysql -v ./src:/app:ro -v ~/.ssh:/root/.ssh -v C:\\Users\\me:C:\\data -v "$(pwd)/a":/a nginx`',
    },
    { good: '`docker run -v host/path:container/path nginx` and `docker run -v <DIR>/a:/a nginx`' },
    {
      bad: '`docker run -v var/tmp:/mnt/app nginx`',
      reason: 'Unexpected host path `var/tmp` of `-v`, expected `./var/tmp` or `/var/tmp`',
    },
    {
      bad: '`docker run -v "$(pwd)":usr/src/app node`',
      reason: 'Unexpected container path `usr/src/app` of `-v`, expected `/usr/src/app`',
    },
  ],

  *check({ text, commands }) {
    for (const { flags } of commands) {
      for (const { spec, name, value } of flags) {
        if (spec?.name !== '--volume' || value === undefined) continue
        for (const { side, path, behind, right } of wrongPaths(value.text)) {
          const start = text.indexOf(path, value.start + behind)
          if (start === -1 || start >= value.end) continue
          const reason = `Unexpected ${side} path ${code(path)} of ${code(name)}${orExpected(right)}`
          yield { start, end: start + path.length, reason, expected: right }
        }
      }
    }
  },
}

interface WrongPath {
  readonly side: 'host' | 'container'
  readonly path: string
  /** Letters of the volume before it, of which quotes may stand around some. */
  readonly behind: number
  readonly right: readonly string[]
}

function* wrongPaths(volume: string): Iterable<WrongPath> {
  // In `${HOME:-/root}:/a`, not every colon is between paths.
  if (volume.includes('{')) return
  const [path, inside, ...mode] = volume.split(':')
  if (path === undefined || inside === undefined || mode.length > 1) return
  if (isTorn(path)) yield { side: 'host', path, behind: 0, right: [`./${path}`, `/${path}`] }
  if (isTorn(inside))
    yield { side: 'container', path: inside, behind: path.length + 1, right: [`/${inside}`] }
}

/** Whether a path has directories and begins with none, and does not only say what belongs there. */
function isTorn(path: string): boolean {
  return /^\w[\w.-]*\//.test(path) && !isStandIn(path) && !STANDS_FOR_ANOTHER.test(path)
}

/** `host/path`, `path/to/dir`, `your-folder/data` */
const STANDS_FOR_ANOTHER =
  /(?:^|[/_-])(?:path|host|container|folder|directory|dir|volume|your|my|some|source|target|destination|dest|file)(?:$|[/_-])/i
