// Places are made of syllables, and institutions have generic names, so that nobody takes this for news.
import { pick } from "@/scripts/stress/chance";

type Random = () => number;

const list = (words: string) => words.split(",");

const who = list(
  "The town council,The harbour board,The ferry operator,The teaching hospital,The university,The county court,The farmers’ union,The tram company,The water board,The city museum,The fishing fleet,The library service,The rail inspectorate,The planning office,The fire brigade,The public broadcaster,The school board,The botanical garden,The steelworks,The housing association,The ministry,The audit office,The chamber of commerce,The weather service",
);
const does = list(
  "delays,approves,rejects,plans,opens,closes,reviews,doubles,halves,defends,postpones,publishes,repairs,replaces,tests,funds,extends,inspects,withdraws,reorganises",
);
const what = list(
  "the new bridge,a night bus line,the winter budget,the fishing quota,the eastern tram line,the water tariff,free school meals,the spring book fair,a flood barrier,the cycle path,an open archive,the market hall,a heating network,the reservoir,its apprenticeships,the lighthouse,a ward for children,the timetable,the recycling depot,a choir festival,the observatory,the wage agreement,the old customs house,its annual report",
);
const when = list(
  "on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,this week,before the summer,after a year of talks,by the end of the month,at short notice,for the third time,in the new year",
);
const why = list(
  "after engineers found cracks in the foundations,because the bids were higher than expected,so that work can begin before the rain,although two members voted against it,while a wider review goes on,since the old contract runs out in autumn,as the number of passengers kept rising,after residents had asked for it for years,because spare parts are hard to come by,so that nobody has to travel to the capital",
);
const said = list(
  "the minutes of the meeting say,according to the published figures,its annual statement says,a notice at the entrance says,the tender documents show,the inspectors’ report says",
);
const units = list(
  "passengers,households,tonnes of freight,visitors,pupils,square metres,working days,loans,trees",
);
const syllables = list(
  "ba,cel,dor,fen,gar,hol,ist,jun,kel,lor,mar,nes,ost,pel,quin,ras,sol,tar,ulm,ves,wen,yar,zan,thor,brim,ald,esk,ing",
);

/** One of about 20,000. */
export function placeName(random: Random): string {
  const name = [1, 2, 3].map(() => pick(random, syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function headlineOf(random: Random): string {
  const subject = pick(random, who).replace(/^The /, "");
  const capital = subject.charAt(0).toUpperCase() + subject.slice(1);
  return `${capital} ${pick(random, does)} ${pick(random, what)} in ${placeName(random)}`;
}

export function sentenceOf(random: Random): string {
  const begin = `${pick(random, who)} of ${placeName(random)} ${pick(random, does)} ${pick(random, what)}`;
  const number = (1 + Math.floor(random() * 90)) * 100;
  switch (Math.floor(random() * 3)) {
    case 0:
      return `${begin} ${pick(random, when)}, ${pick(random, why)}.`;
    case 1:
      return `${begin} ${pick(random, when)}, ${pick(random, said)}, and counts on ${number.toLocaleString("en")} ${pick(random, units)} a year.`;
    default:
      return `Some ${number.toLocaleString("en")} ${pick(random, units)} are concerned, ${pick(random, said)}, ${pick(random, why)}.`;
  }
}

/** 40 to 80 words. */
export function paragraphOf(random: Random): string {
  const count = 2 + Math.floor(random() * 2);
  return Array.from({ length: count }, () => sentenceOf(random)).join(" ");
}
