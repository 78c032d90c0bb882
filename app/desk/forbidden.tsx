export default function DeskForbidden() {
  return (
    <div className="pt-12">
      <h1 className="text-2xl font-semibold">Your role has no access to this page</h1>
      <p className="mt-3">
        An administrator can give you another role. Until then:{" "}
        <a href="/desk/articles" className="text-link">
          all articles
        </a>
      </p>
    </div>
  );
}
