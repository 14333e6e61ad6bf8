/** Made by `npm run fonts`; change scripts/fonts.ts instead. The files of the sans face, the everyday letters first. */
export const sansFiles = [
  {
    address: "/fonts/sans-704380d984.woff2",
    range:
      "U+20-22,U+25-3B,U+3D,U+3F,U+5B,U+5D,U+A0,U+AB,U+B7,U+BB,U+60C,U+61B,U+61F,U+621-63A,U+640-655,U+660-66C,U+670-671,U+67E,U+686,U+695,U+698,U+6A4,U+6A8-6A9,U+6AD,U+6AF,U+6B5,U+6C6,U+6CC,U+6CE,U+6D5,U+200C-200D,U+2013-2014,U+2022,U+2026,U+2039-203A",
  },
  {
    address: "/fonts/sans-latin-fa2a81c778.woff2",
    range:
      "U+23-24,U+40-5A,U+5C,U+5E-5F,U+61-7E,U+A3,U+A7,U+A9,U+B0,U+C0,U+C2,U+C4,U+C7-CB,U+CE-CF,U+D1,U+D4,U+D6-D7,U+D9,U+DB-DC,U+DF-E2,U+E4,U+E7-EB,U+ED-EF,U+F1,U+F3-F4,U+F6,U+F9-FC,U+FF,U+153,U+2018-2019,U+201C-201D,U+20AC",
  },
  {
    address: "/fonts/sans-honorifics-3e6fadc2c0.woff2",
    range: "U+FD3E-FD3F,U+FDFA-FDFB,U+FDFD",
  },
] as const;
