export default function DeskNotFound() {
  return (
    <div className="pt-12">
      <h1 className="text-2xl font-semibold">There is nothing here</h1>
      <p className="mt-3">
        The article may have been removed, or the address mistyped.{" "}
        <a href="/desk/articles" className="text-link">
          All articles
        </a>
      </p>
    </div>
  );
}
