/** Characters in one piece of a file: large enough that writing it costs little, small enough to hold. */
const pieceLength = 1 << 16;

/** Joins short texts to pieces that are worth writing. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
