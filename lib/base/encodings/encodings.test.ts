import { describe, expect, test } from "vitest";
import { decode, decodeAlike } from "@/lib/base/encodings/encodings";
import { decoderOf } from "@/lib/base/encodings/plausible";

/** Bytes as hexadecimal digits: the words in an encoding that they do not name. */
const bytes = (digits: string) => Buffer.from(digits, "hex");

/** As agencies write them, in languages whose letters the other of the two has others for. */
const captions: Record<string, string[]> = {
  "windows-1250": [
    "Premier Polski w Łodzi. Zdjęcie: Michał Wróblewski",
    "Mieszkańcy Gdańska oglądają pierwszy statek przy nowym nabrzeżu",
    "Święto Niepodległości: marsz ulicami Poznania",
    "Rzeka Wisła wylała w Małopolsce",
    "Nowy most w Szczecinie, fot. Andrzej Dębski",
    "Tłum na stadionie w Łodzi po meczu z Lechią Gdańsk",
    "Most přes řeku Vltavu v Praze. Foto: Jiří Dvořák",
    "Policisté vyšetřují nehodu u Olomouce",
    "Hasiči zasahují u požáru skladu v Českých Budějovicích",
    "Předseda vlády přijal německého ministra",
    "Žiaci základnej školy počas vyučovania v Košiciach",
    "Predsednik Vlade na otvaranju mosta. Snimio: Goran Kovačić",
    "Novi most preko Dunava kod Bačke Palanke",
    "Predsednik države je včeraj obiskal Koper",
    "A miniszterelnök beszédet mond a főtéren, jobbról felesége",
    "Elsőként érkezett a hajó az új kikötőbe",
    "Premierul României la şedinţa de guvern din Bucureşti",
    "Câţiva oameni aşteaptă în staţie",
  ],
  "windows-1252": [
    "La première pierre du quai a été posée à Québec",
    "Le père Noël à l’hôtel de ville, près de la forêt",
    "Des élèves fêtent la fin de l’année, août 2025",
    "Un chef-d’œuvre de la sœur de l’évêque",
    "Il sindaco è arrivato lunedì, perché la città è più sicura",
    "Un caffè all’università",
    "Andò così: può bastare però",
    "Kaïs Saïed à Haïti, où il a visité l’école",
    "Los niños de España, el año pasado. ¿Quién gana?",
    "Manifestação em São Paulo: as eleições de amanhã",
    "Os três campeões portugueses",
    "Statsminister Mette Frederiksen på besøg i Køge. Foto: Søren Kjær",
    "Fiskere på Færøerne; båden er fra Tromsø",
    "Øystein Sørensen åpner brua",
    "Miljøministeren på Ærø Færge i Malmø",
    "Människor på ön Åland väntar på färjan",
    "Die Brücke über den Main, Straße in Köln",
    "Kópavogur: Þórður og Guðrún við höfnina",
    "De coördinatie van de zeeën in België",
    "Prices rose to £5m; 20 m³ of water, 1½ hours",
  ],
};

describe("words that do not say how they are encoded are read as what they look like:", () => {
  test.each([
    ["UTF-8", "4272c3bc636b65", "Brücke"],
    ["Windows-1252", "436166e92093 5a6feb94", "Café “Zoë”"],
    ["Windows-1252, a capital", "c96c7973e965", "Élysée"],
    ["Windows-1252 with a degree", "3230b04320616e642064617266", "20°C and darf"],
    [
      "a sign that is nothing among many words",
      "41207368697020617420736561812e",
      "A ship at sea\x81.",
    ],
    ["MacRoman", "436166 8e204d9f6c6c6572", "Café Müller"],
    ["MacRoman with its quotes", "d2 5a 6f 91 d3 20 8e 74 8e", "“Zoë” été"],
    ["Windows-1251", "d4eef2ee20eceef1f2e0", "Фото моста"],
    ["Windows-1251 in capitals", "ccced1cac2c0", "МОСКВА"],
    ["Windows-1253", "c1e8deede1", "Αθήνα"],
    ["KOI8-R", "e6cfd4cf20cdcfd3d4c1", "Фото моста"],
    ["GBK", "d0c2bbaac9e7bcc7d5df", "新华社记者"],
    ["Big5", "a578a55f", "台北"],
    ["Shift JIS", "938c8b9e82cc8bb4", "東京の橋"],
    ["EUC-JP", "c5ecb5fea4ceb6b6", "東京の橋"],
    ["EUC-KR", "bcadbfefc0c720b4d9b8ae20bbe7c1f8", "서울의 다리 사진"],
  ])("%s", (_, digits, text) => {
    expect(decode(bytes(digits.replaceAll(" ", "")))).toBe(text);
  });

  describe.each(["windows-1250", "windows-1252"] as const)("%s", (encoding) => {
    const table = new Map(
      Array.from({ length: 256 }, (_, byte): [string, number] => [
        decoderOf(encoding)(Uint8Array.of(byte)) ?? "",
        byte,
      ]),
    );
    test.each(captions[encoding] ?? [])("%s", (text) => {
      const spelt = [...text].map((sign) => table.get(sign) ?? expect.unreachable(sign));
      expect(decode(Buffer.from(spelt))).toBe(text);
    });
  });

  test("nothing that looks like words in any of them is left blank", () => {
    expect(decode(bytes("81ff8d01f5809dfe8f"))).toBe("");
  });

  test("texts of one file are read alike: a name among them is too short by itself", () => {
    const caption = bytes("d4eef2ee20eceef1f2e0");
    expect(decodeAlike([caption, Buffer.from("Agency"), bytes("dff5eee2")])).toEqual([
      "Фото моста",
      "Agency",
      "Яхов",
    ]);
  });
});
