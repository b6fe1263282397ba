// The fonts of PDF: Noto from registry packages (SIL Open Font License 1.1), cut down to the characters that names and texts
// in six languages need, so that they take 7 MB in the program and not 25. `node fonts.mjs FOLDER` writes them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const folder = process.argv[2] ?? '../crates/pdf/fonts';
const packages = join(import.meta.dirname ?? '.', 'node_modules/@expo-google-fonts');

/** All characters from one to another. */
function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

// Latin with its extensions (Vietnamese, Yoruba …), phonetic signs, marks, Greek, Cyrillic, punctuation, money, arrows, mathematics.
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
];
// Arabic with its supplements and forms, the marks that join letters, and the punctuation between them.
const ARABIC = [
  [0x20, 0x20],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
  [0x200b, 0x200f],
  [0x2010, 0x2027],
];

/** The characters of GB 2312: the 6,763 that Chinese in mainland China is written with, and its signs. */
function gb2312() {
  const decoder = new TextDecoder('gb2312');
  let all = '';
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      const isAssigned =
        [...character].length === 1 && character !== '\ufffd' && !(character >= '\ue000' && character <= '\uf8ff');
      if (isAssigned) all += character;
    }
  }
  return all;
}

function ranges(list) {
  return list.map(([first, last]) => range(first, last)).join('');
}

const FAMILIES = [
  ['noto-sans', 'NotoSans', ranges(LATIN)],
  ['noto-sans-arabic', 'NotoSansArabic', ranges(ARABIC)],
  ['noto-nastaliq-urdu', 'NotoNastaliqUrdu', ranges(ARABIC)],
  ['noto-sans-sc', 'NotoSansSC', gb2312()],
];

await mkdir(folder, { recursive: true });
for (const [name, family, characters] of FAMILIES) {
  for (const [weight, style] of [
    ['400Regular', 'Regular'],
    ['700Bold', 'Bold'],
  ]) {
    const font = await readFile(join(packages, name, weight, `${family}_${weight}.ttf`));
    const subset = await subsetFont(font, characters, { targetFormat: 'sfnt' });
    await writeFile(join(folder, `${family}-${style}.ttf`), subset);
  }
}
