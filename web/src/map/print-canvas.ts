/** What stands over the map as HTML, drawn into the canvas that is printed. */

/** Draws the scale bars, which are HTML elements over the map, into the printed canvas. */
export function drawScales(context: CanvasRenderingContext2D, container: HTMLElement, height: number): void {
  const bars = container.querySelectorAll<HTMLElement>('.maplibregl-ctrl-scale');
  let bottom = height - 8;
  for (const bar of [...bars].reverse()) {
    const length = Number.parseFloat(bar.style.width);
    context.fillStyle = 'rgba(255, 255, 255, 0.8)';
    context.fillRect(4, bottom - 12, length + 60, 18);
    context.strokeStyle = context.fillStyle = '#23282c';
    context.lineWidth = 2;
    context.strokeRect(8, bottom - 6, length, 6);
    context.font = '11px sans-serif';
    context.textAlign = 'left';
    context.fillText(bar.textContent, 14 + length, bottom - 1);
    bottom -= 20;
  }
}

export function drawCredit(
  context: CanvasRenderingContext2D,
  container: HTMLElement,
  right: number,
  bottom: number,
): void {
  const text = container.querySelector('.attribution')?.textContent ?? '';
  context.font = '11px sans-serif';
  context.textAlign = 'right';
  const width = context.measureText(text).width + 12;
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillRect(right - width, bottom - 18, width, 18);
  context.fillStyle = '#23282c';
  context.fillText(text, right - 6, bottom - 5);
}
