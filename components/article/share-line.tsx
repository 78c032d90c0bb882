// By e-mail or by the address, without a third party. Printed, it says where the article came from.
import { siteWords } from "@/lib/content/site-words/site-words";
import { machineTime, publicationTime, zoneName } from "@/lib/base/site-time";

const { sharing } = siteWords;

type Props = { headline: string; address: string; publishedAt: Date };

export function ShareLine({ headline, address, publishedAt }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(address)}`;
  return (
    <aside
      aria-label={sharing.name}
      className="mx-auto mt-10 max-w-[41rem] border-t border-rule pt-3 text-[0.9375rem] leading-relaxed text-ink-soft"
    >
      <p className="print:hidden">
        <a href={mail} className="text-link">
          {sharing.mail}
        </a>{" "}
        · {sharing.address} <span className="select-all wrap-anywhere text-ink">{address}</span>
      </p>
      <p className="hidden wrap-anywhere print:block">
        {sharing.printed(
          address,
          <time key="time" dateTime={machineTime(publishedAt)}>
            {publicationTime(publishedAt)}
          </time>,
        )}{" "}
        ({zoneName(publishedAt)})
      </p>
    </aside>
  );
}
