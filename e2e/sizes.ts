/** A laptop, the same at 200 %, a phone and the narrowest one, in px: width and height. */
export const sizes = [
  [1440, 900],
  [720, 450],
  [390, 844],
  [320, 640],
] as const;
