import { element } from './element.ts';

/** A picture is taken away with twice its pixels, so that it is sharp on a slide. */
const SCALE = 2;

/** Gives a drawing to the reader as a file of its own. It must not lean on the page's style sheet. */
export async function takeFigure(drawing: SVGSVGElement, name: string, kind: 'svg' | 'png'): Promise<void> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const vector = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? vector : await painted(vector, drawing);
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: `${name}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function painted(vector: Blob, drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const address = URL.createObjectURL(vector);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = element('canvas', { width: Math.round(width * SCALE), height: Math.round(height * SCALE) });
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser paints no pictures.');
    pen.fillStyle = getComputedStyle(document.body).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob === null ? fail(new Error('The picture could not be written.')) : done(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
