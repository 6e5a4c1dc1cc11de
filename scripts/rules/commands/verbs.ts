/** Words for what a command does: how a sentence says it, and how Docker's subcommands are called. */
interface Family {
  readonly said: readonly string[]
  /** The plainest first: what is proposed. */
  readonly done: readonly string[]
  /** Families of subcommands that do the opposite, or something else that nobody says in these words. */
  readonly against: readonly string[]
}

const FAMILIES: Readonly<Record<string, Family>> = {
  list: {
    said: ['list'],
    done: ['ls', 'ps', 'images', 'list'],
    against: ['remove', 'create', 'start', 'stop', 'push', 'pull'],
  },
  remove: {
    said: ['remove', 'delete'],
    done: ['rm', 'rmi', 'prune', 'remove'],
    against: ['list', 'create', 'inspect', 'start', 'pull'],
  },
  create: { said: ['create'], done: ['create'], against: ['remove', 'list', 'inspect', 'stop'] },
  inspect: { said: ['inspect'], done: ['inspect'], against: ['remove', 'create', 'start', 'stop'] },
  start: { said: ['start'], done: ['start'], against: ['stop', 'remove', 'pause'] },
  stop: {
    said: ['stop'],
    done: ['stop', 'kill', 'down'],
    against: ['start', 'create', 'pull', 'list'],
  },
  push: { said: ['push', 'upload'], done: ['push'], against: ['pull', 'remove', 'list'] },
  pull: { said: ['pull', 'download'], done: ['pull'], against: ['push', 'remove', 'list'] },
  connect: { said: ['connect'], done: ['connect'], against: ['disconnect', 'remove', 'list'] },
  disconnect: {
    said: ['disconnect'],
    done: ['disconnect'],
    against: ['connect', 'create', 'list'],
  },
  join: { said: ['join'], done: ['join'], against: ['leave'] },
  leave: { said: ['leave'], done: ['leave'], against: ['join', 'create'] },
  pause: { said: ['pause'], done: ['pause'], against: ['unpause', 'start'] },
  unpause: { said: ['unpause', 'resume'], done: ['unpause'], against: ['pause', 'stop'] },
  promote: { said: ['promote'], done: ['promote'], against: ['demote'] },
  demote: { said: ['demote'], done: ['demote'], against: ['promote'] },
  login: { said: ['log in', 'sign in', 'login'], done: ['login'], against: ['logout'] },
  logout: { said: ['log out', 'sign out', 'logout'], done: ['logout'], against: ['login'] },
  enable: {
    said: ['enable', 'turn on', 'switch on', 'activate'],
    done: ['enable'],
    against: ['disable'],
  },
  disable: {
    said: ['disable', 'turn off', 'switch off', 'deactivate'],
    done: ['disable'],
    against: ['enable'],
  },
}

const VERBS = Object.entries(FAMILIES).flatMap(([family, { said }]) =>
  said.map((verb) => ({
    family,
    within: new RegExp(`\\b${verb}(?:s|d|ed|ing)?\\b`, 'i'),
    first: new RegExp(`^${verb}s?\\b`, 'i'),
  })),
)

export interface Said {
  /** As it stands: `Disable`. */
  readonly verb: string
  readonly family: string
}

/** What a sentence says that its command does, when it begins with the verb and has no other: “List networks”. */
export function leadVerb(sentence: string): Said | undefined {
  const plain = sentence.replace(/^(?:to|then|now|next,?) /i, '')
  const found = VERBS.filter(({ within }) => within.test(plain))
  const [first] = found
  if (first === undefined || found.some(({ family }) => family !== first.family)) return undefined
  const verb = first.first.exec(plain)?.[0]
  return verb === undefined ? undefined : { verb, family: first.family }
}

/** The other name for what a command does: `ls` for `rm`, when the sentence says “List”. */
export function otherwise(said: Said, subcommand: string): readonly string[] | undefined {
  const family = FAMILIES[said.family]
  const done = Object.entries(FAMILIES).find(([, { done: names }]) =>
    names.includes(subcommand),
  )?.[0]
  return done !== undefined && family?.against.includes(done) === true ? family.done : undefined
}
