const ruler = { surface: null as CanvasRenderingContext2D | null, widths: new Map<string, number>() };

/** The width of a text in CSS pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = ruler.widths.get(key);
  if (known !== undefined) return known;
  ruler.surface ??= document.createElement('canvas').getContext('2d');
  if (!ruler.surface) return text.length * 6;
  ruler.surface.font = font;
  const { width } = ruler.surface.measureText(text);
  ruler.widths.set(key, width);
  return width;
}
