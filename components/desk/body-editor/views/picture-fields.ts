export const pictureFields = [
  { name: "caption", label: "Caption", isLong: true },
  { name: "credit", label: "Credit", isLong: false },
  { name: "altText", label: "Alternative text", isLong: true },
] as const;
