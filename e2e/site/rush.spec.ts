// What everybody may send to a server, however much of it: readers go on reading.
import { request as ask } from "node:http";
import { expect, test } from "@/e2e/fixtures";
import { articlePath } from "@/lib/base/site-addresses";

const story = articlePath("qianhai-steps-up-finance-magnet-dream");

test("a sign-in that does not end is cut off, and the next one is heard", async ({ newsroom }) => {
  const url = `${newsroom.url}/api/auth/callback/credentials`;
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const sending = ask(url, {
    method: "POST",
    headers: { ...headers, "Transfer-Encoding": "chunked" },
  });
  let isOver = false;
  const status = await new Promise((resolve, reject) => {
    sending.on("response", (answer) => {
      isOver = true;
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on("error", (error) => (isOver ? undefined : reject(error)));
    const part = Buffer.alloc(64 * 1024, "a");
    const send = () => {
      if (!isOver) sending.write(part, send);
    };
    send();
  });
  expect(status).toBe(413);
  sending.destroy();
  const heard = await fetch(url, { method: "POST", headers, body: "email=a&password=b" });
  expect(heard.status).toBeLessThan(500);
});

test("a rush for what is not there leaves what is: kept pages come before the rush is over", async ({
  newsroom,
}) => {
  const get = async (path: string) => {
    const answer = await fetch(newsroom.url + path);
    await answer.arrayBuffer();
    return answer;
  };
  await get(story);
  let left = 150;
  const rush = Promise.all(
    Array.from({ length: left }, async (_, at) => {
      const { status, headers } = await get(`/unknown/${at}`);
      left -= 1;
      return { status, again: headers.get("retry-after") };
    }),
  );
  for (let time = 0; time < 5; time += 1) expect((await get(story)).status).toBe(200);
  expect(left).toBeGreaterThan(0);
  for (const { status, again } of await rush) {
    if (status === 503) expect(Number(again)).toBeGreaterThan(0);
    else expect(status).toBe(404);
  }
});

test("an address in another spelling leads to the one that is kept, and is gone with it", async ({
  newsroom,
}) => {
  const answerAt = async (path: string) => {
    const answer = await fetch(newsroom.url + path, { redirect: "manual" });
    return [answer.status, answer.headers.get("location")];
  };
  for (const path of [
    `/${story}`,
    `${story}/`,
    story.replace("a", "%61"),
    `${story}.`,
    `${story})`,
  ]) {
    expect(await answerAt(path), path).toEqual([301, story]);
  }
  expect(await answerAt(story.toUpperCase())).toEqual([301, story]);
  expect(await answerAt(`${story}-none.`)).toEqual([404, null]);
});
