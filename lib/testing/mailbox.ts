// A mail server that keeps what it gets, with just enough of SMTP (RFC 5321). For tests only.
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";

export type Mailbox = {
  url: string;
  /** Headers and text as they came. */
  letters: string[];
  /** The address that each was delivered to, whatever its headers say. */
  recipients: string[];
  refuse: () => void;
  close: () => void;
};

export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const recipients: string[] = [];
  let isRefusing = false;
  const server = createServer((socket) => void receive(socket));

  async function receive(socket: Socket) {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let letter: string[] | null = null;
    let recipient = "";
    say("220 mailbox");
    for await (const line of createInterface(socket)) {
      if (letter === null) {
        if (line.startsWith("DATA")) letter = [];
        if (line.startsWith("QUIT")) {
          socket.end("221 bye\r\n");
          return;
        }
        recipient = /^RCPT TO:<(.+)>/.exec(line)?.[1] ?? recipient;
        const isRefused = isRefusing && line.startsWith("RCPT");
        say(isRefused ? "550 no such mailbox" : letter === null ? "250 ok" : "354 go on");
      } else if (line === ".") {
        letters.push(letter.join("\n"));
        recipients.push(recipient);
        letter = null;
        say("250 kept");
      } else {
        letter.push(line);
      }
    }
  }

  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    recipients,
    refuse: () => (isRefusing = true),
    close: () => server.close(),
  };
}
