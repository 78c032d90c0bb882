// Articles to measure with, of a newspaper's usual words, some common and some rare.
import type { Body } from "@/lib/content/body/body";
import { pick } from "@/scripts/stress/chance";

type Random = () => number;

const who = list(
  "Council,Harbour board,Ferry operator,Hospital,University,Police,Farmers,Court,Minister,Museum",
);
const does = list("delays,approves,rejects,plans,opens,closes,reviews,doubles,halves,defends");
const what = list(
  "new bridge,night bus,winter budget,fishing quota,tram line,water tariff,school meals,book fair",
);
const small = list("the,a,of,to,in,and,for,after,before,with");
const syllables = list("ba,ce,di,fo,gu,ha,je,ki,lo,mu,na,pe,qui,ro,su,ta,ve,wi,zan,mor,tel,vin");
const han = [..."前海深圳港口城市新闻经济合作科技发展大学医院农业水电桥梁交通旅游文化体育"];

function list(words: string): string[] {
  return words.split(",");
}

/** Words of these articles, by how many have them. */
export const wordsToFind = {
  "few articles have": "zanmor",
  "many articles have": "harbour",
  "none has": "xylophone",
  "of two characters": "前海",
  "several, in any order": "budget approves farmers",
  "many have, all of them old": "regatta",
};

/** The share of the oldest articles, which are about something that ended. */
const oldest = 0.06;

/** `age` goes from 0, the oldest, to 1. */
export function benchHeadline(random: Random, age: number): string {
  if (random() < 0.04) return Array.from({ length: 12 }, () => pick(random, han)).join("");
  const words = [pick(random, who), pick(random, does), pick(random, what)].join(" ");
  return age < oldest ? `${words} at the regatta` : `${words} in ${place(random)}`;
}

/** One of about 10,000. */
function place(random: Random): string {
  const name = [1, 2, 3].map(() => pick(random, syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Standfirsts and bodies to choose from, which is faster than writing each. */
export function benchStock(random: Random) {
  const sentence = () => {
    const more = [1, 2, 3, 4, 5].map(() => `${pick(random, small)} ${pick(random, what)}`);
    return `${pick(random, who)} of ${place(random)} ${pick(random, does)} ${more.join(" ")}.`;
  };
  const bodies = Array.from({ length: 200 }, (_, number) => bodyOf(number, sentence));
  return { standfirsts: Array.from({ length: 5_000 }, sentence), bodies };
}

/** About 2,000 characters. */
function bodyOf(number: number, sentence: () => string): Body {
  return Array.from({ length: 8 }, (_, index) => ({
    id: `${number}-${index}`,
    type: "paragraph" as const,
    text: [{ text: `${sentence()} ${sentence()}` }],
  }));
}
