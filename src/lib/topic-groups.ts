import type { ListedPaper } from './archive.ts';

/** Papers that a digest lists one after another under one heading, or under none. */
export interface TopicGroup {
  topic: string | undefined;
  listed: ListedPaper[];
}

/** Cut the papers of a digest where its headings stand. The order stays the digest's own. */
export function topicGroups(listed: readonly ListedPaper[]): TopicGroup[] {
  const groups: TopicGroup[] = [];
  for (const paper of listed) {
    const { topic } = paper.appearance;
    const last = groups.at(-1);
    if (last && last.topic === topic) last.listed.push(paper);
    else groups.push({ topic, listed: [paper] });
  }
  return groups;
}
