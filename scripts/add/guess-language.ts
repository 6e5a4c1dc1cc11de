import type { Nodes } from 'mdast'
import { parse } from '../notes/markdown.ts'
import { scriptLanguage } from '../text/script-language.ts'
import { scriptsOf } from '../text/scripts-of.ts'

/**
 * The language of a text by its letters and its small words; nothing for English, and where they are of none that is known
 * here, or of several.
 */
export function guessLanguage(text: string): string | undefined {
  const prose = textsIn(parse(text))
    .join('\n')
    .replace(/<[^<>]*>|\bhttps?:\S+/g, ' ')
  const words = prose.toLowerCase().match(/(?<!\p{L})\p{L}{2,5}(?!\p{L})/gu) ?? []
  const counts = Object.entries(SMALL_WORDS).map(([language, small]) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  }))
  const english = counts.find(({ language }) => language === 'en')?.count ?? 0
  const { latinLetters, otherLetters, otherWords } = scriptsOf(prose)
  const isOther = otherWords > Math.max(LEAST, english) && 10 * otherLetters > latinLetters
  if (isOther || otherLetters > latinLetters) return scriptLanguage(prose)

  const [best, next] = counts.toSorted((a, b) => b.count - a.count)
  // Names and code have letters of their own: among many words of no list a few mean nothing.
  const least = Math.max(LEAST, prose.length / CHARACTERS_A_WORD)
  const isClear = best && best.count > least && best.count > 1.2 * (next?.count ?? 0)
  return isClear && best.language !== 'en' ? best.language : undefined
}

/** What stands in no code: pieces of code would be long, and of no language. */
function textsIn(node: Nodes): string[] {
  if (node.type === 'text') return [node.value]
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

const LEAST = 3

/** So rare the small words of a language are nowhere in it. */
const CHARACTERS_A_WORD = 150

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  cs: of('a je na se že do pro s v z jako nebo který která jsou by'),
  da: of('og i at er en den til på med for ikke der af et som'),
  de: of('der die das und ist ein eine nicht mit von zu auf für den dem wird im bei oder auch'),
  en: of(
    'the of and to is in for that with on are this from you it be as or by an can which do we if your all but at was has use not no so',
  ),
  es: of('el los las una del por con para como es se y en que su más'),
  fi: of('ja on ei se että myös joka kun tai sen'),
  fr: of('le les des est et une dans pour avec sur qui du au par ne pas vous ce'),
  hu: of('az és hogy nem egy ez is meg vagy ha'),
  id: of('dan yang di ke dari untuk pada ini itu akan dengan bisa'),
  it: of('il di che per non sono gli una del della con è nel da si'),
  nb: of('og i å er en den til på med for ikke som av et det'),
  nl: of('het een van voor niet de en dat op met is zijn naar je'),
  pl: of('i w na z do się jest nie to że oraz przez dla jak'),
  pt: of('os uma não da do em se de para com é no na por mais'),
  ro: of('și în la de cu pe nu este un care pentru din'),
  sv: of('och att det som en på är av för med den till inte'),
  tr: of('ve bir bu için ile da de olarak daha çok'),
}
