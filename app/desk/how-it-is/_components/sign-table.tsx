import type { Sign, SignState } from "@/lib/desk/signs/sign";
import { stateWords } from "@/lib/desk/signs/summary";

const looks: Record<SignState, string> = {
  well: "border-good text-good",
  look: "border-ink text-ink",
  act: "border-accent bg-accent text-paper",
};

export function SignTable({ signs }: { signs: readonly Sign[] }) {
  return (
    <table className="w-full border-collapse text-[0.9375rem] max-md:block">
      <caption className="sr-only">What the newsroom lives on, the worst first</caption>
      <thead className="border-b border-rule-strong text-left text-sm max-md:sr-only">
        <tr>
          {["What", "State", "How it is, and what to do"].map((head) => (
            <th key={head} scope="col" className="py-1.5 pr-4 font-semibold last:pr-0">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {signs.map(({ name, title, state, sentence, advice }) => (
          <tr
            key={name}
            className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3 max-md:py-2.5"
          >
            <th
              scope="row"
              className="w-48 whitespace-nowrap py-2 pr-4 text-left font-semibold max-md:w-auto max-md:py-0 max-md:pr-0"
            >
              {title}
            </th>
            <td className="w-32 whitespace-nowrap py-2 pr-4 max-md:w-auto max-md:py-0 max-md:pr-0">
              <span className={`border px-1.5 text-sm font-semibold ${looks[state]}`}>
                {stateWords[state]}
              </span>
            </td>
            <td className="py-2 wrap-anywhere max-md:w-full max-md:py-0 max-md:pt-1">
              <p className="max-w-[46rem]">{sentence}</p>
              {advice !== null && <p className="max-w-[46rem] pt-0.5 text-ink-soft">{advice}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
