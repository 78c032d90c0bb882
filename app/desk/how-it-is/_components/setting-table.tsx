import type { SettingInForce } from "@/lib/desk/settings/in-force";

const origins: Record<SettingInForce["from"], string> = {
  default: "default",
  ".env": "the file .env",
  environment: "the environment",
};

export function SettingTable({ settings }: { settings: readonly SettingInForce[] }) {
  return (
    <table className="w-full border-collapse text-sm max-md:block">
      <thead className="border-b border-rule-strong text-left max-md:sr-only">
        <tr>
          {["Setting", "Value", "From"].map((head) => (
            <th key={head} scope="col" className="py-1.5 pr-4 font-semibold last:pr-0">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {settings.map(({ name, value, from }) => (
          <tr
            key={name}
            className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-1.5"
          >
            <th
              scope="row"
              className="w-64 py-1.5 pr-4 text-left font-semibold max-md:w-full max-md:py-0"
            >
              {name}
            </th>
            <td className="py-1.5 pr-4 wrap-anywhere max-md:py-0">{value === "" ? "–" : value}</td>
            <td className="w-40 whitespace-nowrap py-1.5 text-ink-soft max-md:w-auto max-md:py-0">
              {origins[from]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
