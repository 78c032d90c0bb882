// IPTC's digital source types (http://cv.iptc.org/newscodes/digitalsourcetype/), by the last part of each address.
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

/** An unknown term as it is. */
export function sourceTypeWords(term: string): string {
  const known: Record<string, string> = sourceTypes;
  return known[term] ?? term;
}
