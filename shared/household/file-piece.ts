/** A file comes in pieces: what a door takes in one call is 65,536 characters. */
export const pieceBytes = 45_000
export const pieceCharacters = 60_000
/** Three megabytes: twenty thousand doors take half of one. */
export const mostPieces = 67
export const mostFileBytes = pieceBytes * mostPieces
