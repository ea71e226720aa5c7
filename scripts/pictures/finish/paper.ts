/** Rice paper coated with powdered shell, the ground of Đông Hồ prints: fibres, glitter, dry pigment. */
import { hash, noise, fbm } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';

export function finishPaper(picture: Picture, strength = 1): void {
  wash(picture, (x, y, out) => {
    const fibre = noise(x * 40 + noise(x * 6, y * 6) * 6, y * 260) * 0.6 + noise(x * 300, y * 60 + noise(x * 5, y * 5) * 8) * 0.4;
    const brushed = noise(x * 3, y * 420 + x * 30);
    const dry = fbm(x * 50, y * 50, 2);
    const tone = 1 + strength * (0.045 * fibre + 0.03 * brushed + 0.05 * dry);
    out[0] = tone;
    out[1] = tone;
    out[2] = tone * 0.995;
  }, 'multiply');
  wash(picture, (x, y, out) => {
    const glitter = hash(Math.floor(x * 1100), Math.floor(y * 1100 + 9));
    out[0] = 1;
    out[1] = 0.985;
    out[2] = 0.94;
    out[3] = glitter > 0.994 ? 0.45 * strength : 0;
  });
}
