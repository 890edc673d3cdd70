import { createHash } from 'node:crypto';

/** Longest id, in characters: short enough for every file system and for a line of an e-mail. */
const longestId = 72;
const suffixLength = 6;

/**
 * Make a paper's id from its title alone, for ever: ASCII words joined by hyphens.
 *
 * The id is a function of the title and of nothing else, so it cannot change when other papers
 * come or go. Where the words cannot say all that the title says, because it is too long or has
 * letters that ASCII lacks, a hash of the whole title follows them; titles that differ by more
 * than punctuation therefore have different ids. Changing this function changes addresses: never.
 */
export function paperId(title: string): string {
  const words = titleWords(title);
  const ascii = words.filter((word) => /^[a-z0-9]+$/.test(word));
  const whole = ascii.join('-');
  const isWhole = ascii.length === words.length && whole.length > 0 && whole.length <= longestId;
  if (isWhole && !reserved.has(whole)) return whole;
  const suffix = createHash('sha256').update(words.join(' ')).digest('hex').slice(0, suffixLength);
  return [...fitting(ascii, longestId - suffixLength - 1), suffix].join('-');
}

/** Make the id of another paper of the same title: what tells it apart stands behind the words. */
export function distinctId(id: string, distinction: string): string {
  const words = distinction.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const suffix = words.join('-').slice(-32).replace(/^-/, '');
  const room = longestId - suffix.length - 1;
  return [...fitting(id.split('-'), room), suffix].join('-');
}

/** A title as its words, without case, accents and punctuation: equal for the same title. */
export function titleKey(title: string): string {
  return titleWords(title).join(' ');
}

/** Signs that tell titles apart (`RealCustom++`, `A*-Decoding`, `Mixture of Weak & Strong Experts`). */
const spokenSigns: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '*': 'star',
  '#': 'sharp',
  '%': 'percent',
  '@': 'at',
  '=': 'equals',
  '<': 'less',
  '>': 'greater',
};

/** Letters that Unicode does not decompose to ASCII; `β-VAE` and `beta-VAE` are one title. */
const spokenLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta' },
  ...{ θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', ο: 'omicron' },
  ...{ π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi' },
  ...{ ψ: 'psi', ω: 'omega' },
};

/** Names that are no file on some system, or that another page has. */
const reserved: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul', 'index'],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]);

/** Decomposition is the part of Unicode that is guaranteed never to change for assigned characters. */
function titleWords(title: string): string[] {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]+/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıα-ω]/g, (letter) => spokenLetters[letter] ?? letter)
    .replace(/['’‘`´]/g, '')
    .replace(/[&+*#%@=<>]/g, (sign) => ` ${spokenSigns[sign] ?? ''} `);
  return plain.match(/[\p{L}\p{N}\p{M}]+|[\p{Sm}\p{So}\p{Sc}]/gu) ?? [];
}

function fitting(words: readonly string[], length: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const word of words) {
    used += word.length + (kept.length > 0 ? 1 : 0);
    if (used > length) break;
    kept.push(word);
  }
  return kept;
}
