/** What is sent of a picture: the server keeps no more, and a slow line carries a tenth of it. */
const SIDE = 1600;
const THUMB = 320;

export interface Shrunk {
  /** The picture drawn again, smaller; as it was when this device cannot read it (the server then says what it is). */
  readonly blob: Blob;
  /** A small one to show while it is not sent; empty when it cannot be drawn. */
  readonly thumb: string;
}

/** Draws a picture again on the device: smaller, turned as the camera said, and without the place it was taken at. */
export async function shrink(file: Blob): Promise<Shrunk> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const small = draw(picture, THUMB).toDataURL('image/jpeg', 0.7);
    const large = await new Promise<Blob | null>((resolve) => {
      draw(picture, SIDE).toBlob(resolve, 'image/jpeg', 0.85);
    });
    picture.close();
    return { blob: large ?? file, thumb: small };
  } catch {
    return { blob: file, thumb: '' };
  }
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d')!;
  // what is transparent would turn black in a JPEG
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
