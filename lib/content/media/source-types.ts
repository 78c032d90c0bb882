// How a picture came about, in the words of IPTC's vocabulary of digital source types
// (http://cv.iptc.org/newscodes/digitalsourcetype/), by the last part of each term's address.
export const sourceTypes = {
  digitalCapture: "Photograph by a digital camera",
  negativeFilm: "Digitised from a negative",
  positiveFilm: "Digitised from a slide",
  print: "Digitised from a print",
  humanEdits: "Photograph changed by hand",
  algorithmicallyEnhanced: "Photograph changed by a program",
  compositeCapture: "Put together from photographs",
  screenCapture: "Screenshot",
  digitalCreation: "Drawn by a person",
  dataDrivenMedia: "Made from data",
  algorithmicMedia: "Made by a program, without training data",
  trainedAlgorithmicMedia: "Made by a generative model",
  compositeWithTrainedAlgorithmicMedia: "Put together with parts by a generative model",
  compositeSynthetic: "Put together with synthetic parts",
} as const satisfies Record<string, string>;

/** The term in plain words; as it is where it is another. */
export function sourceTypeWords(term: string): string {
  const known: Record<string, string> = sourceTypes;
  return known[term] ?? term;
}
