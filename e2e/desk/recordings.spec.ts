// Video and sound of the newsroom's own: dropped into a story, captioned, published, and played by a reader's browser.
import type { Page } from "playwright/test";
import { expect, expectAccessible, openArticle, press, sayChange, test } from "@/e2e/fixtures";
import { chooseFiles, dropFiles, type FileToUpload } from "@/e2e/desk/picture-files";
import { caretAtEnd, savedBody, storyBox } from "@/e2e/desk/story";
import { demoPictures } from "@/prisma/seed/media";
import { mp4File, wavFile, webmFile } from "@/lib/testing/recording-files";

const headline = "Qianhai steps up ‘finance magnet’ dream";
const address = "/articles/qianhai-steps-up-finance-magnet-dream";
const poster = demoPictures.find(({ name }) => name === "one-folder")?.caption ?? "";

const film = async (name = "quay.webm", seconds = 4): Promise<FileToUpload> => ({
  ...{ name, mimeType: "video/webm", buffer: await webmFile({ seconds }) },
});
const srt: FileToUpload = {
  ...{ name: "quay.srt", mimeType: "application/x-subrip" },
  buffer: Buffer.from("1\n00:00:00,500 --> 00:00:02,000\n<i>The harbourmaster</i> speaks.\n"),
};

const blockOf = (editor: Page, name: "Video" | "Audio") =>
  storyBox(editor).getByRole("group", { name, exact: true });

test("a dropped video is published once it has captions, and a reader’s browser plays it and seeks by ranges", async ({
  open,
  browser,
  newsroom,
}) => {
  test.slow();
  const editor = await open("editor");
  await openArticle(editor, headline);
  await caretAtEnd(editor);
  await dropFiles(storyBox(editor).locator("p").last(), await film());
  const video = blockOf(editor, "Video");
  await expect(video).toContainText(/Video, 0:04, 320 × 180, \d+ kB/);
  await video.getByLabel("Title", { exact: true }).fill("The quay at night");
  await video.getByLabel("Caption", { exact: true }).fill("Boats leave at dawn.");
  await video.getByLabel("Credit", { exact: true }).fill("Quay TV");
  await editor.getByRole("button", { name: /^Publish changes/ }).click();
  await sayChange(editor);
  const finding = editor.getByRole("button", {
    name: "Add captions to the video “The quay at night”",
  });
  await expect(finding).toBeVisible();
  await finding.click();
  await expect(video.getByRole("button", { name: "Add captions" })).toBeFocused();

  const wrong = { ...srt, buffer: Buffer.from("1\n00:00:02,000 --> soon\nWords\n") };
  await chooseFiles(video.getByRole("button", { name: "Add captions" }), wrong);
  await expect(video.getByRole("status")).toContainText("Not taken: Line 2 says no times");
  await chooseFiles(video.getByRole("button", { name: "Add captions" }), srt);
  await expect(video).toContainText("Captions: quay.srt");
  await video.getByRole("button", { name: "Choose a poster" }).click();
  await editor.getByRole("dialog").getByRole("button", { name: poster }).click();
  await expect(video.getByRole("button", { name: "Replace poster" })).toBeVisible();
  await expectAccessible(editor);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  const saved = (await savedBody(editor)).find((block) => block.type === "recording");
  expect(saved).toMatchObject({ title: "The quay at night", captions: { fileName: "quay.srt" } });

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  const files: string[] = [];
  reader.on("request", (request) => {
    if (/\/media\/.*\.webm$/.test(request.url())) files.push(request.url());
  });
  for (const width of [390, 768, 1440]) {
    await reader.setViewportSize({ width, height: 900 });
    await reader.goto(address);
    const player = reader.locator("video");
    await player.scrollIntoViewIfNeeded();
    const box = await player.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const figure = reader.getByRole("figure").filter({ has: player });
    await expect(figure).toContainText(
      "The quay at night (Video, 0:04) Boats leave at dawn. (Quay TV)",
    );
    await figure.getByText("Transcript: The quay at night").click();
    await expect(figure).toContainText("The harbourmaster speaks.");
    await reader.waitForLoadState("networkidle");
  }
  // A poster stands for it: nothing of the film is fetched before a press.
  expect(files).toEqual([]);
  await context.close();

  const watcher = await open();
  await watcher.goto(address);
  await expectAccessible(watcher);
  const played = await watcher.locator("video").evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
    const seen = new Promise((resolve) => element.addEventListener("timeupdate", resolve));
    await seen;
    const sought = new Promise((resolve) => element.addEventListener("seeked", resolve));
    element.currentTime = 3.2;
    await sought;
    const loaded = new Promise((resolve) =>
      element.querySelector("track")?.addEventListener("load", resolve),
    );
    const { currentTime, duration, videoWidth, textTracks } = element;
    for (const track of textTracks) track.mode = "hidden";
    await loaded;
    return { currentTime, duration, videoWidth, cue: textTracks[0]?.cues?.length };
  });
  expect(played.currentTime).toBeGreaterThanOrEqual(3.2);
  expect(played).toMatchObject({ videoWidth: 320, cue: 1 });
  expect(played.duration).toBeCloseTo(4, 1);

  const source = await watcher.locator("video source").getAttribute("src");
  const part = await watcher.request.get(source ?? "", { headers: { Range: "bytes=4-11" } });
  const whole = await webmFile({ seconds: 4 });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({
    ...{ "content-type": "video/webm", "content-length": "8", "accept-ranges": "bytes" },
    ...{ "content-range": `bytes 4-11/${whole.length}`, "x-content-type-options": "nosniff" },
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  expect(await part.body()).toEqual(whole.subarray(4, 12));
  const beyond = { headers: { Range: `bytes=${whole.length}-` } };
  expect((await watcher.request.get(source ?? "", beyond)).status()).toBe(416);
  const head = await watcher.request.head(source ?? "");
  expect([head.status(), head.headers()["content-length"]]).toEqual([200, `${whole.length}`]);
  const tag = { headers: { "If-None-Match": head.headers()["etag"] ?? "" } };
  expect((await watcher.request.get(source ?? "", tag)).status()).toBe(304);
  expect(await (await watcher.request.get(source ?? "")).body()).toEqual(whole);
});

test("a sound comes in by the keyboard, plays, and what browsers do not play is refused in words", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, headline);
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("/podcast");
  const chooser = editor.waitForEvent("filechooser");
  await keyboard.press("Enter");
  const sound = { name: "horn.wav", mimeType: "audio/wav", buffer: wavFile({ seconds: 2 }) };
  await (await chooser).setFiles(sound);
  const audio = blockOf(editor, "Audio");
  await expect(audio).toContainText("Audio, 0:02, 32 kB");
  await expect(storyBox(editor)).toBeFocused();
  await audio.getByLabel("Title", { exact: true }).fill("A horn");
  await audio.getByLabel("Credit", { exact: true }).fill("Quay TV");
  const transcript = { name: "horn.txt", mimeType: "text/plain", buffer: Buffer.from("A horn.") };
  await chooseFiles(audio.getByRole("button", { name: "Add transcript" }), transcript);
  await expect(audio).toContainText("Transcript: horn.txt");
  await press(editor, "Publish changes", "Published. Readers see this version.");

  const listener = await open();
  await listener.goto(address);
  await expectAccessible(listener);
  const heard = await listener.locator("audio").evaluate(async (element: HTMLAudioElement) => {
    element.muted = true;
    await element.play();
    await new Promise((resolve) => element.addEventListener("timeupdate", resolve));
    return element.duration;
  });
  expect(heard).toBeCloseTo(2, 1);

  const hevc = { name: "phone.mp4", mimeType: "video/mp4", buffer: mp4File({ video: "hvc1" }) };
  const page = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("<html><script>") };
  await dropFiles(storyBox(editor).locator("p").first(), hevc, page);
  await expect(storyBox(editor)).toContainText(
    "The file is in HEVC (H.265), which browsers do not",
  );
  await expect(storyBox(editor)).toContainText("The file is a page of HTML. Send one of these:");
  await expectAccessible(editor);
  await storyBox(editor).getByRole("button", { name: "Remove film.mp4" }).click();
  await expect(storyBox(editor)).not.toContainText("film.mp4");
  await press(editor, "Save draft", /^Saved/);
  expect((await savedBody(editor)).filter(({ type }) => type === "recording")).toHaveLength(1);
});
