/** A name as citations sort it: by family. What cannot be split is `literal`. */
export type CitedName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/**
 * Split a whole name, given name first, into the parts that a citation needs. No word is lost or
 * moved across: the parts in their order are the name. Names of groups, of one word and in
 * scripts that put the family first stay whole. (Citation.js splits names too, but drops what its
 * grammar does not expect.)
 */
export function splitName(name: string): CitedName {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 || isGroup.test(name) || familyFirst.test(name)) {
    return { literal: words.join(' ') };
  }
  const suffix = words.length > 2 && isSuffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.pop() ?? '';
  const particles: string[] = [];
  while (words.length > 1 && isParticle.test(words.at(-1) ?? '')) {
    particles.unshift(words.pop() ?? '');
  }
  return {
    family: suffix === undefined ? family : family.replace(/,$/, ''),
    given: words.join(' '),
    ...(particles.length > 0 ? { 'non-dropping-particle': particles.join(' ') } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

const isSuffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
/** `van`, `de la`, `’t`: in lower case, and between given and family name. */
const isParticle = /^['’]?\p{Ll}{1,3}$|^(?:della|dell'|dello|degli|dalla)$/u;
const isGroup =
  /\d|[,;:&/()]|\b(?:team|group|lab|labs|laboratory|institute|university|collaboration|consortium|initiative|project|community|research|inc|ai)\.?$/i;
const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
