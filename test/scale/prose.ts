import type { Subject } from './names.ts'
import type { Chance } from './random.ts'

/** A paragraph about a subject of about so many words, and perhaps a word that was mistyped. */
export function paragraphOn(subject: Subject, words: number, chance: Chance): string {
  const sentences: string[] = []
  for (let sum = 0; sum < words;) {
    const sentence = filledIn(chance.one(SENTENCES), subject, chance)
    sum += sentence.split(' ').length
    sentences.push(sentence)
  }
  const text = sentences.join(' ')
  if (!chance.onceIn(12)) return text
  const [right, wrong] = chance.one(SLIPS)
  return text.replace(right, wrong)
}

/** Points about a subject, as a list. */
export function listOn(subject: Subject, chance: Chance): string {
  const items = chance.some(4, POINTS).map((point) => `- ${filledIn(point, subject, chance)}`)
  return items.join('\n')
}

export function headingOf({ name, trade }: Subject, chance: Chance): string {
  return filledIn(chance.one(HEADINGS), { name, trade }, chance)
}

function filledIn(
  words: string,
  { name, trade }: Pick<Subject, 'name' | 'trade'>,
  chance: Chance,
): string {
  const pick: Readonly<Record<string, () => string>> = {
    NAME: () => `\`${name}\``,
    TRADE: () => trade,
    THING: () => chance.one(THINGS),
    PLACE: () => chance.one(PLACES),
    WHO: () => chance.one(PEOPLE),
    WHEN: () => chance.one(TIMES),
    NUMBER: () => String(chance.between(2, 400)),
    FLAG: () => `\`${chance.one(FLAGS)}\``,
  }
  return words.replace(/[A-Z]{3,}/g, (word) => pick[word]?.() ?? word)
}

const HEADINGS = [
  'How TRADE came to run in a container',
  'Moving TRADE to PLACE',
  'What we learned about NAME',
  'The THING of TRADE',
  'When TRADE was slow',
  'Notes on NAME and its THING',
  'NAME after NUMBER days',
  'TRADE, the THING and PLACE',
  'Where TRADE keeps its data',
  'Upgrading TRADE on PLACE',
] as const

const SENTENCES = [
  'The container of NAME starts in about NUMBER seconds, most of which it spends waiting for the THING.',
  'WHEN we moved the THING to PLACE, because the old machine had no room left for the images of NUMBER versions.',
  'WHO asked why TRADE was slow, and the answer was that the THING had a limit of NUMBER megabytes that nobody remembered.',
  'Everything that NAME writes lies in a volume, so the container itself can be thrown away at any time.',
  'With FLAG the command prints far more than one wants to read, so we only use it when the THING misbehaves.',
  'A second copy of NAME runs on PLACE; both read from the same THING and neither knows of the other.',
  'If the health check fails NUMBER times, the orchestrator starts a new task and leaves the old one for inspection.',
  'The image has NUMBER layers, and all but the last come from the cache unless somebody touches the list of dependencies.',
  'WHO keeps the credentials in a secret, not in the environment, since the environment shows up in the output of every inspection.',
  'Each night a job on PLACE removes what nobody has used for NUMBER hours.',
  'The network between NAME and the THING is internal, so nothing outside can reach it by accident.',
  'We tried it without FLAG first, and the build took NUMBER minutes longer than it does now.',
  'Logs go to the driver of the host and are rotated when they reach NUMBER megabytes.',
  'WHEN the registry was away for NUMBER minutes and nothing broke, because every node had pulled the image before.',
  'It is worth knowing that the THING listens on all addresses unless one tells it not to.',
  'WHO wrote down the order in which things start: the database, then the THING, and NAME at the end.',
  'A restart policy is no substitute for a health check, as TRADE showed us NUMBER times in one week.',
  'On PLACE the same file works with another set of variables, which is why none of them has a default.',
  'The tag names the version and never moves; what moves is the digest that the deployment asks for.',
  'One can see from the history how large each step is, and that copying everything twice costs NUMBER megabytes.',
  'Nobody should log in to the machine for this, and by now nobody can.',
  'In the end the fault was a THING that had the wrong owner, so NAME could read but not write.',
  'The scheduler spreads NUMBER replicas over the nodes that have the label, and keeps them there.',
  'For a rollback it is enough to name the version before; the data have not changed their form since.',
  'WHO measured it on PLACE: NUMBER requests in a second with one replica, and hardly more with two.',
  'What the THING needs at build time must not stay in the image, so it is mounted only while that step runs.',
  'Port numbers below a thousand want a right that the user inside does not have and does not need.',
  'The first attempt of TRADE to use FLAG failed since the client on PLACE was two versions older.',
] as const

const POINTS = [
  'the THING has to be there before NAME starts',
  'NUMBER megabytes are enough for TRADE',
  'FLAG is only for trying things out',
  'WHO has the key to PLACE',
  'the volume is saved each night',
  'a new node needs the label first',
  'nothing listens on PLACE but the proxy',
  'old images of TRADE go after NUMBER days',
] as const

const THINGS = [
  'queue',
  'database',
  'cache',
  'proxy',
  'certificate',
  'volume',
  'registry',
  'scheduler',
  'health check',
  'log driver',
  'overlay network',
  'config file',
  'message broker',
  'load balancer',
] as const
const PLACES = [
  'the staging machine',
  'the second node',
  'the test cluster',
  'the new host',
  'the build server',
  'the machine in the cellar',
] as const
const PEOPLE = ['A colleague', 'The other team', 'Somebody', 'Our operator', 'A new hand'] as const
const TIMES = [
  'Last spring',
  'In March',
  'On a Friday',
  'After the audit',
  'Before the release',
] as const
const FLAGS = ['--verbose', '--no-cache', '--pull', '--privileged', '--init', '--detach'] as const

const SLIPS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['because', 'becuase'],
  ['environment', 'enviroment'],
  ['the', 'teh'],
  ['which', 'wich'],
  ['container', 'containter'],
  ['until', 'untill'],
  ['from the', 'from the the'],
  ['receive', 'recieve'],
]
