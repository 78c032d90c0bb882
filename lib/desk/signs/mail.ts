import { env } from "@/lib/base/env";
import { logWarning } from "@/lib/base/log/log";
import { canSendMail } from "@/lib/base/mail/mail";
import type { Sign } from "@/lib/desk/signs/sign";

const about = { name: "mail", title: "Mail" };

export async function lookAtMail(): Promise<Sign> {
  if (env().mail === null) {
    return {
      ...about,
      state: "well",
      word: "none",
      sentence: "No mail server is set: administrators give one-time links to users themselves.",
      advice: null,
    };
  }
  try {
    await canSendMail();
    const sentence = "The mail server takes mail.";
    return { ...about, state: "well", word: "reachable", sentence, advice: null };
  } catch (error) {
    logWarning("The mail server cannot be used.", { error });
    return {
      ...about,
      state: "act",
      word: "unreachable",
      sentence: "The mail server cannot be reached, or does not let this newsroom in.",
      advice: "Check SMTP_URL, its user and its password. The log has the server’s answer.",
    };
  }
}
