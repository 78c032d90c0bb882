// The way to the identity provider, to sign in or to confirm a change. It needs no script.
import { buttonClass } from "@/components/ui/button";

type Props = {
  /** "Sign in with", and then the provider's name. */
  words: string;
  name: string;
  /** A page of the desk that is to come then; null beside work that goes on, where the provider gets a tab of its own. */
  next: string | null;
  isConfirmation?: boolean;
  isStrong: boolean;
};

export function ProviderLink({ words, name, next, isConfirmation = false, isStrong }: Props) {
  const isOwnTab = next === null;
  const address = new URLSearchParams({
    ...(isOwnTab ? { tab: "own" } : { next }),
    ...(isConfirmation ? { confirm: "yes" } : {}),
  });
  return (
    <p className="mb-5">
      <a
        href={`/sign-in/provider?${address}`}
        {...(isOwnTab ? { target: "_blank" } : {})}
        className={buttonClass(isStrong ? "strong" : "quiet")}
      >
        <span>
          {words} <bdi>{name}</bdi>
        </span>
        {isOwnTab && <span className="sr-only"> in a new tab</span>}
      </a>
    </p>
  );
}
