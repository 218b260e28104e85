import { markShape } from './shapes.ts';

/** Paints the mark of a kind of unit about the middle, in one colour on the ground behind it. */
export function paintMark(surface: CanvasRenderingContext2D, mark: string, colour: string, behind: string): void {
  const { line, solid, wheels = [] } = markShape(mark);
  surface.lineCap = 'round';
  surface.strokeStyle = colour;
  surface.fillStyle = colour;
  surface.lineWidth = 1.3;
  if (solid) surface.fill(new Path2D(solid));
  if (line) surface.stroke(new Path2D(line));
  surface.lineWidth = 0.9;
  surface.strokeStyle = behind;
  for (let i = 0; i < wheels.length; i += 3) {
    surface.beginPath();
    surface.arc(wheels[i]!, wheels[i + 1]!, wheels[i + 2]!, 0, 7);
    surface.fill();
    surface.stroke();
  }
}
