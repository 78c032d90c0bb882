import { useEffect, useRef, useState, type FormEvent } from "react";
import { trySignIn, type Ways } from "@/components/desk/sign-in/sign-in-request";

/** After that the user presses. */
const mostTries = 20;

export type SignIn = ReturnType<typeof useSignIn>;

/**
 * An attempt that came too soon is repeated when its time has come, unless something is typed before. `onSignedIn`
 * gives what else is to be said. `said`: a problem from before.
 */
export function useSignIn(onSignedIn: () => Promise<string>, said = "") {
  const [problem, setProblem] = useState(said);
  const [isBusy, setBusy] = useState(false);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [ways, setWays] = useState<Ways | null>(null);
  const waiting = useRef<AbortController | null>(null);
  useEffect(() => () => waiting.current?.abort(), []);

  async function send(email: string, password: string): Promise<string> {
    for (let tries = 0; ; tries += 1) {
      const { isSignedIn, ways, problem, seconds } = await trySignIn(email, password);
      if (isSignedIn) return onSignedIn();
      setWays(ways);
      setProblem(problem);
      if (seconds === 0 || tries === mostTries) return problem;
      waiting.current = new AbortController();
      const isCancelled = await countDown(seconds, setSecondsLeft, waiting.current.signal);
      waiting.current = null;
      if (isCancelled) return problem;
    }
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem("");
    setProblem(await send(String(fields.get("email")), String(fields.get("password"))));
    setBusy(false);
  }

  const words = secondsLeft > 0 ? `Trying again in ${secondsLeft} s …` : "Signing in …";
  return {
    problem,
    setProblem,
    isBusy,
    submit,
    /** Of the second step, once the password was right. */
    ways,
    /** After the second step, or a passkey. */
    goOn: async () => setProblem(await onSignedIn()),
    /** The first step again. */
    begin: (why: string) => {
      setWays(null);
      setProblem(why);
    },
    label: isBusy ? words : "Sign in",
    stopTrying: () => waiting.current?.abort(),
  };
}

function countDown(
  seconds: number,
  show: (left: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  return new Promise((resolve) => {
    const finish = (isCancelled: boolean) => {
      clearInterval(timer);
      show(0);
      resolve(isCancelled);
    };
    const tick = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      if (left <= 0) finish(false);
      else show(left);
    };
    const timer = setInterval(tick, 250);
    signal.addEventListener("abort", () => finish(true));
    tick();
  });
}
