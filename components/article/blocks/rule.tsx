export function RuleBlock() {
  return <hr className="mx-auto my-8 w-24 border-t border-rule-strong" />;
}
