import { expect, test } from "vitest";
import { previewAddress, servedPicture, sourcesOf } from "@/lib/content/media/served";
import type { Format, Rendition, Shape } from "@/lib/content/media/rendition";

function file(shape: Shape, format: Format, width: number, height: number): Rendition {
  return { shape, format, width, height, byteSize: 1, key: `${shape}-${width}.${format}` };
}

const first = [file("full", "webp", 1200, 800), file("full", "jpeg", 1200, 800)];
const all = [
  file("full", "avif", 320, 213),
  file("full", "avif", 1200, 800),
  file("full", "webp", 320, 213),
  ...first,
  file("square", "avif", 320, 320),
  file("square", "avif", 800, 800),
  file("square", "jpeg", 800, 800),
];

const record = { focalX: 0.9, focalY: 0.5, placeholder: "data:,", renditions: all };

function servedAs(renditions: Rendition[]) {
  const picture = servedPicture({ ...record, renditions });
  if (picture === null) throw new Error("Nothing is served.");
  return picture;
}

test("nothing is served of a record that awaits its file", () => {
  expect(servedPicture({ ...record, renditions: [] })).toBeNull();
  expect(previewAddress({ renditions: [] })).toBeNull();
});

test("a browser chooses by format, then by width, and every browser can show the last", () => {
  expect(sourcesOf(servedAs(all), "full")).toEqual({
    sources: [
      {
        type: "image/avif",
        srcSet: "/media/full-320.avif 320w, /media/full-1200.avif 1200w",
      },
      {
        type: "image/webp",
        srcSet: "/media/full-320.webp 320w, /media/full-1200.webp 1200w",
      },
    ],
    src: "/media/full-1200.jpeg",
    width: 1200,
    height: 800,
    position: null,
  });
});

test("a shape that is made is shown as it was cut", () => {
  const { sources, src, ...rest } = sourcesOf(servedAs(all), "square");
  expect(sources).toEqual([
    { type: "image/avif", srcSet: "/media/square-320.avif 320w, /media/square-800.avif 800w" },
  ]);
  expect(src).toBe("/media/square-800.jpeg");
  expect(rest).toEqual({ width: 800, height: 800, position: null });
});

test("until then the browser cuts the whole picture around the same point", () => {
  const { src, ...rest } = sourcesOf(servedAs(first), "square");
  expect(src).toBe("/media/full-1200.jpeg");
  expect(rest).toMatchObject({ width: 800, height: 800, position: { x: 1, y: 0.5 } });
});

test("the desk gets a modest file", () => {
  expect(previewAddress({ renditions: all })).toBe("/media/full-1200.webp");
  const wide = [640, 2560].map((width) => file("full", "webp", width, width));
  expect(previewAddress({ renditions: wide })).toBe("/media/full-640.webp");
});
