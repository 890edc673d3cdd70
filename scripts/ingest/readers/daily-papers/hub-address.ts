/** What an address of the Hugging Face Hub leads to. */
export type HubAddress =
  | { kind: 'paper'; id: string; isDiscussion: boolean }
  /** The page to log in at, before one may vote for a paper. */
  | { kind: 'vote'; id: string }
  /** A person or an organisation. */
  | { kind: 'account'; id: string }
  | { kind: 'page' };

/** Read an address of the Hub, whole or from its root (`/papers/…`); others give nothing. */
export function readHubAddress(url: string): HubAddress | undefined {
  if (url.length > 2000) return undefined;
  const [, path] =
    /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?=[/?#]|$))?(.*)$/s.exec(url) ?? [];
  if (path === undefined || (path === url && !url.startsWith('/'))) return undefined;
  const vote = /^\/(?:login|join)\?next=(?:%2F|\/)papers(?:%2F|\/)([\w.-]+)$/i.exec(path)?.[1];
  if (vote !== undefined) return { kind: 'vote', id: vote };
  const [, id, hash] =
    /^\/papers\/(?!(?:date|week|month|trending)(?:[/?#]|$))([\w.-]+)\/?(?:\?[^#]*)?(#.*)?$/.exec(
      path,
    ) ?? [];
  if (id !== undefined) return { kind: 'paper', id, isDiscussion: hash === '#community' };
  const account = /^\/([\w.-]{1,100})\/?$/.exec(path)?.[1];
  if (account === undefined || sitePages.has(account)) return { kind: 'page' };
  return { kind: 'account', id: account };
}

/** Pages of the site itself, where accounts have theirs. */
const sitePages: ReadonlySet<string> = new Set(
  (
    'blog brand chat collections content-policy datasets docs enterprise inference ' +
    'inference-endpoints join languages learn login models new organizations papers posts ' +
    'pricing privacy pro search settings spaces storage support tasks terms-of-service'
  ).split(' '),
);
