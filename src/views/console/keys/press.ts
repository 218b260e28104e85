const inSight = (element: HTMLElement): boolean => element.offsetParent !== null;

/** Presses the first button in sight that answers to a selector: what is folded away does nothing. Answers whether there was one. */
export function pressFirst(root: HTMLElement, selector: string): boolean {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find(inSight);
  found?.click();
  return found !== undefined;
}

/** Opens the filter of the list that has the focus, or of the list nearest to it; from anywhere else that of the units. */
export function nearestFilter(root: HTMLElement): boolean {
  for (
    let part = document.activeElement?.parentElement ?? null;
    part !== null && part !== root && root.contains(part);
    part = part.parentElement
  ) {
    const found = [...part.querySelectorAll<HTMLElement>('[data-filter]')].filter(inSight);
    if (found.length > 0 && !part.matches('.frame')) {
      found[0]!.click();
      return true;
    }
  }
  return pressFirst(root, '.units [data-filter]');
}
