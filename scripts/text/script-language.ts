/**
 * The language that a text in another script than the Latin one is in, by its letters; nothing where they could be of several.
 *
 * Arabic letters are Persian's and Urdu's as well, Cyrillic ones Bulgarian's and Serbian's: what only one of them has, or what
 * the others have and this one has not, decides.
 */
export function scriptLanguage(text: string): string | undefined {
  const [best] = SIGNS.map((sign) => ({ ...sign, count: text.match(sign.letters)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  return best?.languages.find(
    ({ has, lacks }) => (has?.test(text) ?? true) && !(lacks?.test(text) ?? false),
  )?.tag
}

interface Sign {
  readonly letters: RegExp
  readonly languages: readonly {
    readonly tag: string
    readonly has?: RegExp
    readonly lacks?: RegExp
  }[]
}

const SIGNS: readonly Sign[] = [
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: [
      { tag: 'ru', has: /[ыэ]/i, lacks: /[ўіїєґђјљњћќѓѕџәғқңөұүһҷӣӯҫҙ]/i },
      { tag: 'uk', has: /[їєґ]/i, lacks: /[ыэёъўђјљњћќѓџә]/i },
    ],
  },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    languages: [
      { tag: 'ja', has: /\p{Script=Hiragana}/u },
      { tag: 'zh', lacks: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u },
    ],
  },
  { letters: /\p{Script=Hangul}/gu, languages: [{ tag: 'ko' }] },
  { letters: /\p{Script=Greek}/gu, languages: [{ tag: 'el' }] },
  { letters: /\p{Script=Thai}/gu, languages: [{ tag: 'th' }] },
  { letters: /\p{Script=Arabic}/gu, languages: [{ tag: 'ar', lacks: /[پچژگٹڈڑےکی]/ }] },
]
