import { hasDemoPasswords } from "@/lib/newsroom/users/setup";
import type { Sign } from "@/lib/desk/signs/sign";

export async function lookAtDemo(): Promise<Sign> {
  const about = { name: "demo", title: "Demo" };
  if (await hasDemoPasswords()) {
    return {
      ...about,
      state: "look",
      word: "open",
      sentence: "The demo’s passwords, which stand in the README, open this newsroom.",
      advice: "Before the site is public, give these users other passwords or disable them.",
    };
  }
  const sentence = "No password of the demo opens this newsroom.";
  return { ...about, state: "well", word: "closed", sentence, advice: null };
}
