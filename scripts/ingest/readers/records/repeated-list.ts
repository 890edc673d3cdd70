/** Where a list is one shorter list several times over (A, B, A, B), give that one, else all of it. */
export function onceOnly(list: readonly string[]): string[] {
  for (let length = 1; length <= list.length / 2; length += 1) {
    const isRepeated =
      list.length % length === 0 && list.every((item, index) => item === list[index % length]);
    if (isRepeated) return list.slice(0, length);
  }
  return [...list];
}
