const shapes = {
  paragraph: "M9 14V2M12 14V2M13.5 2H6.5a3 3 0 0 0 0 6H9",
  subheading: "M3 3v10M10 3v10M3 8h7M13.5 13v-3.5",
  smallSubheading:
    "M3 5v8M8 5v8M3 9h5M11 9.200c.3-.9 1.900-.8 1.800.2-.1.700-.6.900-1 .9.600 0 1.200.300 1.200 1 0 1.200-1.700 1.300-2.100.300",
  bold: "M4.5 2.5h4.2a2.6 2.6 0 0 1 0 5.2H4.5zM4.5 7.7h5a2.9 2.9 0 0 1 0 5.8h-5z",
  italic: "M7 2.5h5M4 13.5h5M9.5 2.5l-3 11",
  superscript: "M2 5l6 8M8 5l-6 8M11 3.200c.3-.9 1.9-.8 1.8.2 0 .8-1.800 1.500-1.800 2.600h2.200",
  subscript:
    "M2 2l6 8M8 2l-6 8M11 10.200c.3-.9 1.900-.8 1.800.2 0 .8-1.800 1.500-1.800 2.600h2.200",
  link: "M6.5 9.5l3-3M7.5 4.8l1.6-1.6a2.6 2.6 0 0 1 3.7 3.7l-1.6 1.6M8.5 11.2l-1.6 1.6a2.6 2.6 0 0 1-3.7-3.7l1.6-1.6",
  quote: "M3 11c2.2-.6 3-2.2 3-4.5V4H2.5v3.5H6M10 11c2.2-.6 3-2.2 3-4.5V4H9.500v3.5H13",
  pullQuote:
    "M2 2.500h12M2 13.500h12M4 10c1.600-.4 2.200-1.600 2.200-3.300V6H3.800v2.400H6M9.500 10c1.600-.4 2.200-1.600 2.200-3.300V6H9.300v2.400h2.200",
  rule: "M2 8h12M5 3.500h6M5 12.500h6",
  table: "M2 3h12v10H2zM2 6.500h12M2 9.750h12M6 3v10M10 3v10",
  box: "M2 2.500h12v11H2zM4.500 5.500h7M4.500 8h7M4.500 10.500h4",
  bulleted: "M6 4h8M6 8h8M6 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5",
  numbered:
    "M7 4h7M7 8h7M7 12h7M2 3.200l1-.7V6M2 10.200c.3-.9 1.9-.8 1.8.2 0 .8-1.8 1.5-1.8 2.600h2",
  indent: "M2 3h12M8 6.500h6M8 9.500h6M2 13h12M2.500 6l2.500 2-2.500 2",
  outdent: "M2 3h12M8 6.500h6M8 9.500h6M2 13h12M5 6L2.500 8 5 10",
  embed: "M2 3h12v10H2zM6.500 5.500v5L10.500 8z",
  recording: "M2 3h8v10H2zM10 7l4-2.500v7L10 9zM4.500 6v4L7.500 8z",
  gallery: "M4 2h10v8H4zM2 5v8h10M5.500 9l3-3L11 8.500",
  picture: "M2 3h12v10H2zM2 11l3.5-3.500L8 10l2.5-2.500L14 11M10.5 5.500h.5",
  related: "M2 3.500h7M2 7h7M2 10.500h4M8.5 11h5.500M11.5 8.500L14 11l-2.5 2.5",
  up: "M8 13.500v-11M3.5 7L8 2.5 12.5 7",
  down: "M8 2.500v11M3.5 9L8 13.5 12.5 9",
  remove: "M3.5 3.500l9 9M12.5 3.500l-9 9",
  note: "M2.5 3h11v8H8l-3 2.5V11H2.5z",
  find: "M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9M10.500 10.500L14 14",
  undo: "M6 3L2.5 6.5 6 10M2.5 6.500H10a3.5 3.5 0 0 1 0 7H6",
  redo: "M10 3l3.5 3.500L10 10M13.5 6.500H6a3.5 3.5 0 0 0 0 7h4",
} as const;

export type IconName = keyof typeof shapes;

/** Decorative: the button has the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-none stroke-current stroke-[1.4]"
      strokeLinecap="square"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
