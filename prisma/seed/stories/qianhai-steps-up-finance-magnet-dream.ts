// The lead: a real wire story. Its headline, byline, figures, names, quotations, credits and related headlines are
// original. Its sentences are retold, since they are not ours.
import { demoParagraph, demoPicture, demoRelatedLink } from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const qianhai: DemoStory = {
  slug: "qianhai-steps-up-finance-magnet-dream",
  headline: "Qianhai steps up ‘finance magnet’ dream",
  standfirst:
    "Seven more licensed institutions have come to the Shenzhen zone this year. It builds on open policy, its neighbour Hong Kong and the industries next door.",
  dateline: "",
  section: "business",
  topics: ["shenzhen", "wire-copy"],
  bylines: [{ author: "li-bingcun", place: "Shenzhen" }],
  leadPicture: "qianhai-jade-discs",
  publishedAt: "2025-12-15T15:37:00+08:00",
  body: [
    demoParagraph(
      "Qianhai, the pilot development zone in Shenzhen, is gathering in high-quality finance at a quickening pace. Its ambition is to be the magnet of its region, and it counts on three forces: policies of opening-up set at a high level, close work with Hong Kong, and growth in step with other industries.",
    ),
    demoParagraph(
      "So far this year the zone has gained seven key licensed institutions and set up four insurance asset management fund projects, and a number of good private equity funds have grown up on its ground. By several of the main measures of attracting investment it now stands with the leaders in Shenzhen.",
    ),
    demoParagraph(
      "The tally was made public with an anniversary one week away. The Overall Planning for the Development of the Qianhai Shenzhen-Hong Kong Modern Service Industry Cooperation Zone, the work of national authorities, dates from Dec 21, 2023.",
    ),
    demoParagraph(
      "That document charts the pilot zone’s whole course, and it gives finance a leading part. To open the sector wider and to try new things in it is, the planners say, one of the chief ways in which Qianhai is to arrive at a modern service industry that is efficient and of high quality.",
    ),
    demoRelatedLink(
      "ALSO READ",
      "Experts: Qianhai to maintain leading role in Shenzhen-HK integration",
    ),
    demoParagraph(
      "Times are hard for the economy at home and abroad, said Yu Lingqu of the China Development Institute, a think tank in Shenzhen where he is deputy director of its Department of Finance Industries. Yet the value that finance adds in Qianhai is still rising at a double-digit rate, he said, and many projects of weight have been won.",
    ),
    demoParagraph(
      "He sees several props under that growth: national policy behind it, the area’s own new thinking about institutions, a deep partnership with the financial sector of the Hong Kong Special Administrative Region, and close ties to what other parts of Shenzhen do well, such as Nanshan District with its technology innovation and Baoan District with its advanced manufacturing.",
    ),
    demoParagraph(
      "And what draws financial firms from Hong Kong and from overseas? Yu named joint work with the SAR on financial technology; a position that makes the zone a door to the Chinese mainland market for companies from abroad; good conditions for doing business; and a great deal of room in which business can grow.",
    ),
    demoPicture("qianhai-from-above"),
    demoParagraph(
      "Help has come from above as well. A package of 30 measures in support of the zone was announced in 2023 by the country’s financial regulators together with Guangdong province, and most of them are by now in force.",
    ),
    demoParagraph(
      "Shenzhen followed in February this year with an action plan of its own for a financial sector of high quality in Qianhai. It means to open finance further, to help the renminbi on its way to becoming an international currency, and to make the financial links between the city and Hong Kong easier to use.",
    ),
    demoParagraph(
      "The Qianhai Shenzhen-Hong Kong International Financial City has drawn 518 financial institutions so far. Capital from the SAR and from foreign countries stands behind nearly 30 percent of them.",
    ),
    demoRelatedLink("READ MORE", "Foreign investment in Shenzhen's Qianhai exceeds $40b"),
    demoParagraph(
      "Assets of more than 250 billion yuan ($35.47 billion) have built up in the Financial City’s cluster for financing and leasing. Not long ago the cluster also helped to bring about a first for Shenzhen, a leasing project for the C919, an aircraft of China’s own making.",
    ),
    demoParagraph(
      "Among this year’s seven newcomers is Wuchan Zhongda Futures, which belongs to the Fortune Global 500.",
    ),
    demoParagraph(
      "Its Shenzhen branch is run by Chen Huajie, the general manager. What the company knows of commodities is to be joined to what Qianhai has to offer, he said, so that advanced manufacturers, supply chain businesses and others nearby can be helped to keep the risk of changing prices in hand.",
    ),
    demoParagraph(
      "Chen looks ahead to one plan of the zone above all: pilot projects that would tie spot trade and futures together on platforms for commodities. Once it is carried out, he said, it will be the “most direct and promising empowerment” for his industry.",
    ),
    demoParagraph(
      "Where the platform for spot trade is strong, futures have firm ground to stand on, he said. He takes the trials as a sign that Qianhai may bring the two markets closer in many ways: in how trade is done, in the standards for delivery, and in new tools against risk.",
    ),
    demoParagraph(
      "*About this text: the facts, figures, names and quotations are those of a wire story by Li Bingcun. Its wording belongs to its publisher and is not included, so the story is retold here in other words, and drawings stand in for its two photographs.*",
    ),
  ],
};
