// Chinese text without a declared encoding: accepted only if exactly one encoding makes it Chinese.
import { guessEncoding } from "@/lib/base/encodings/encodings";

/** The most frequent characters, simplified and traditional. */
const common = new Set(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至队形社便空决治展科司五基书非则听白却界达光放强即难且权" +
    "這個們來為國說時會對過發後裡種經學現當沒動還進樣開從實軍無與長機關點業將兩間問戰頭體見產話門東聲員論處義幾條氣題別變總電數報結務場計許統區隊決書則聽卻達強難權",
);
/** Punctuation, full-width letters and digits, and the marks of a wire. */
const mark = /[\u2014\u2018-\u201d\u2026\u00b7\u3000-\u3020\uff01-\uff65￥]/u;

/** Characters that tell Chinese from other encodings. A shorter text is judged by its bytes. */
const enough = 20;
/** In Chinese their share is half or more; in a text that only decodes as Chinese it is a sixth at most. */
const leastCommon = 0.25;
const leastChinese = 0.9;
/** In characters. */
const sample = 100_000;

/** The text in GB 18030 or Big5; null if it is Chinese in neither. */
export function decodeChinese(bytes: Uint8Array): string | null {
  const readings = (["gb18030", "big5"] as const).flatMap((encoding) => {
    const text = read(bytes, encoding);
    return text === null ? [] : [{ encoding, text, ...looksOf(text.slice(0, sample)) }];
  });
  const [best] = readings
    .filter(({ isChinese }) => isChinese)
    .toSorted((one, other) => other.commonShare - one.commonShare);
  if (best && best.count >= enough) return best.commonShare >= leastCommon ? best.text : null;
  const guessed = guessEncoding(bytes.subarray(0, sample));
  return (
    readings.find(
      ({ encoding, isChinese }) =>
        isChinese && encoding === (guessed === "gbk" ? "gb18030" : guessed),
    )?.text ?? null
  );
}

function looksOf(text: string): { isChinese: boolean; count: number; commonShare: number } {
  let [other, chineseOnes, count, commons] = [0, 0, 0, 0];
  for (const character of text) {
    if (character < "\u0080") continue;
    other += 1;
    const isHan = /\p{sc=Han}/u.test(character);
    if (isHan) count += 1;
    if (isHan || mark.test(character)) chineseOnes += 1;
    if (common.has(character)) commons += 1;
  }
  const isChinese = count > 0 && chineseOnes >= leastChinese * other;
  return { isChinese, count, commonShare: count === 0 ? 0 : commons / count };
}

function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
