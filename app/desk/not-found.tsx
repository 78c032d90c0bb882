import Link from "next/link";

/** An address of the desk where there is nothing. */
export default function DeskNotFound() {
  return (
    <div className="pt-12">
      <h1 className="text-2xl font-semibold">There is nothing here</h1>
      <p className="mt-3">
        The article may have been removed, or the address mistyped.{" "}
        <Link href="/desk/articles" className="text-link">
          All articles
        </Link>
      </p>
    </div>
  );
}
