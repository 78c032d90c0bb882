import { expect, it } from "vitest";
import { picturesInRtf } from "@/components/desk/body-editor/paste/rtf-pictures";

const png = "89504e470d0a1a0a0000000d49484452";
const picture = (kind: string, data: string) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw20\\pich20${kind}\\bliptag-17{\\*\\blipuid ee00ff}\n${data}}}` +
  `{\\nonshppict{\\pict\\picscalex100\\wmetafile8 0102030405060708090a0b0c0d0e0f10}}`;

async function hexOf(file: File | null | undefined): Promise<string> {
  return file ? Buffer.from(await file.arrayBuffer()).toString("hex") : "none";
}

it("each picture of the RTF is read once, in its order, over its line ends", async () => {
  const rtf = `{\\rtf1\\ansi Words ${picture("\\pngblip", `${png.slice(0, 10)}\n${png.slice(10)}`)} more ${picture("\\jpegblip", "ffd8ffe000104a464946000101000001")}}`;
  const files = picturesInRtf(rtf);
  expect(files.map((file) => file?.type)).toEqual(["image/png", "image/jpeg"]);
  expect(await hexOf(files[0])).toBe(png);
});

it("a picture for printing alone keeps its place, so that the others find theirs", () => {
  const rtf = `{\\rtf1 ${picture("\\emfblip", png)}${picture("\\pngblip", png)}}`;
  expect(picturesInRtf(rtf).map((file) => file?.type ?? null)).toEqual([null, "image/png"]);
});

it("what is no RTF has none", () => {
  expect(picturesInRtf("")).toEqual([]);
  expect(picturesInRtf("\\pict\\pngblip 00")).toEqual([]);
});
