import type { Page } from 'playwright-core';

/** What may be cut after two or three lines, because all of it stands in a tooltip: warnings, the result line, the meaning of a line that is being typed. */
const mayBeCut = '.alert-body .what, .res-text, .cmd-line .ghost';

/** What runs in the page: it sees nothing of this file. */
function troubles({ mayBeCut, within }: { readonly mayBeCut: string; readonly within: string }): string[] {
  interface Box {
    readonly of: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} «${element.textContent.trim().slice(0, 40)}»`;
  const all = [...document.querySelectorAll<HTMLElement>(`${within} *`)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element instanceof HTMLElement &&
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.sr, .mapbox') === null
    );
  });
  const hides = (how: string): boolean => how === 'hidden' || how === 'clip';
  const isCut = (element: HTMLElement): boolean => {
    if (element.innerText.trim() === '') return false;
    if (element.matches(mayBeCut) && element.closest('[title]') !== null) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
    );
  };
  const isSmall = (element: HTMLElement): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return element.matches('button:not(.send), [role="tab"], select, input:not([type="checkbox"])') && (width < 23.5 || height < 23.5);
  };
  /** What is seen of the texts of an element, line by line; without the fifth above and below that letters seldom fill. */
  const boxesOf = (element: HTMLElement): Box[] => {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const edge = around.getBoundingClientRect();
      [left, top, right, bottom] = [
        Math.max(left, edge.left),
        Math.max(top, edge.top),
        Math.min(right, edge.right),
        Math.min(bottom, edge.bottom),
      ];
    }
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((line) => ({
          of: element,
          left: Math.max(left, line.left),
          right: Math.min(right, line.right),
          top: Math.max(top, line.top + line.height / 5),
          bottom: Math.min(bottom, line.bottom - line.height / 5),
        }));
      })
      .filter((box) => box.right > box.left + 1 && box.bottom > box.top + 1);
  };
  const boxes = all.filter((element) => element.closest('select') === null).flatMap(boxesOf);
  /** Words of which a part stands on one line and the rest on the next. */
  const brokenIn = (element: HTMLElement): string[] =>
    [...element.childNodes].flatMap((node) =>
      node.nodeType !== Node.TEXT_NODE
        ? []
        : [...(node.textContent ?? '').matchAll(/[\p{Script=Latin}\p{N}]{2,}/gu)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].filter(({ width: wide }) => wide > 0.5).map(({ top }) => Math.round(top)));
            return lines.size > 1 ? [word] : [];
          }),
    );
  const meet = (a: Box, b: Box): boolean =>
    a.of !== b.of && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  return [
    ...all.filter(isCut).map((element) => `cut: ${nameOf(element)}`),
    ...all.flatMap((element) => brokenIn(element).map((word) => `broken: ${word} in ${nameOf(element)}`)),
    ...all.filter(isSmall).map((element) => `small: ${nameOf(element)}`),
    ...boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => meet(a, b))
        .map((b) => `over each other: ${nameOf(a.of)} ${nameOf(b.of)}`),
    ),
    ...(document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight
      ? ['the page is larger than its window']
      : []),
  ];
}

/** Texts of the desk, or of what is open over it, that are cut, lie over each other or break inside a word, and targets under 24 px; empty where everything can be read and hit. */
export const cutTexts = (page: Page, within = '.duty-desk'): Promise<string[]> => page.evaluate(troubles, { mayBeCut, within });
