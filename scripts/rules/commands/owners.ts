import type { DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { oncePer } from '../once-per.ts'

/** The commands that have a flag, the one that is most probably meant first. */
export function ownersOf(
  flag: string,
  { spec, path, flags }: DockerCommand,
  reference: Reference,
): readonly string[] {
  const owners = ownersByFlag(reference).get(flag) ?? []
  const [, management = '', last = management] = path.map((word) => word.text)
  const rank = (owner: string): number => {
    const words = owner.split(' ')
    const shared = flags.filter(({ name }) => reference.commands.get(owner)?.flags.has(name)).length
    // `docker create --driver` is `docker volume create` torn; of thirty with `--filter` a reader knows `docker ps`.
    const isNear = words.at(-1) === last || (path.length > 2 && words[1] === management)
    const isKnown = BEST_KNOWN.includes(owner)
    const isAside = words[1] === 'buildx' || words[1] === 'compose'
    return shared * 8 + (isNear ? 3 : 0) + (isKnown ? 4 : 0) - (isAside ? 7 : 0)
  }
  return owners
    .filter((owner) => owner !== spec.path)
    .map((owner) => ({ owner, rank: rank(owner) }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ owner }) => owner)
}

const BEST_KNOWN = [
  'docker run',
  'docker service create',
  'docker build',
  'docker ps',
  'docker images',
]

const ownersByFlag = oncePer((reference: Reference): ReadonlyMap<string, readonly string[]> => {
  const owners = new Map<string, string[]>()
  for (const [name, { flags }] of reference.commands) {
    for (const flag of flags.keys()) {
      const names = owners.get(flag)
      if (names === undefined) owners.set(flag, [name])
      else names.push(name)
    }
  }
  return owners
})
