// Functions that run inside a page and tell what a reader has before the eyes. Each is sent as its source: it uses nothing of this file.

export interface Unreadable {
  readonly text: string;
  readonly contrast: number;
}

/** Texts whose contrast with what is behind them is below 4.5, from the colours as they are drawn. */
export function unreadableTexts(): readonly Unreadable[] {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (pixel === null) throw new Error('There is no canvas.');
  const drawn = (colour: string) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return { channels: [red, green, blue], alpha };
  };
  const luminance = (channels: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = channels.map((value) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): readonly number[] => {
    if (element === null) return [255, 255, 255];
    const { channels, alpha } = drawn(getComputedStyle(element).backgroundColor);
    return alpha === 255 ? channels : behind(element.parentElement);
  };
  const speaking = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  return speaking.flatMap((element) => {
    const text = luminance(drawn(getComputedStyle(element).color).channels);
    const ground = luminance(behind(element));
    const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    return contrast < 4.5 ? [{ text: element.textContent ?? '', contrast }] : [];
  });
}

/** Links and buttons outside running text that a finger 44 px wide can miss. */
export function smallTargets(): readonly string[] {
  const reach = 21.5;
  const hits = (target: Element, x: number, y: number) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (target === found || target.contains(found));
  };
  const targets = [...document.querySelectorAll('a, summary')].filter(
    (target) => target.checkVisibility() && target.closest('.note, .skip-link') === null,
  );
  return targets.flatMap((target) => {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = (target.getClientRects()[0] ?? target.getBoundingClientRect()) as DOMRect;
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    // Where the text is not the middle of what can be hit, as much as is missing on one side must be on the other.
    const span = (dx: number, dy: number) => {
      let length = 0;
      while (length < 2 * reach && hits(target, middle.x + dx * (length + 1), middle.y + dy * (length + 1)))
        length += 1;
      return length;
    };
    const wide = span(1, 0) + span(-1, 0) + 1;
    const high = span(0, 1) + span(0, -1) + 1;
    return wide < 2 * reach || high < 2 * reach ? [`${target.textContent?.trim()} (${wide} × ${high})`] : [];
  });
}

/** What sticks out of the screen, or of the region in which it could be scrolled to. */
export function overhanging(): readonly string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !scrolls(element.parentElement))
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
}
